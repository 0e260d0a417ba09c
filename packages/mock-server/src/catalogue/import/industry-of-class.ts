/** Beginnings of IPC symbols and the industry they count for; the longest beginning wins. */
const INDUSTRY_OF_IPC: Readonly<Record<string, string>> = {
  A: 'consumer_goods',
  A01: 'agriculture',
  A21: 'food',
  A22: 'food',
  A23: 'food',
  A24: 'agriculture',
  A61: 'medical_devices',
  A61K: 'biomedicine',
  A61P: 'biomedicine',
  A61Q: 'consumer_goods',
  A62: 'public_safety',
  B: 'machinery',
  B01D: 'environment',
  B01J: 'chemicals',
  B01F: 'chemicals',
  B09: 'environment',
  B22F: 'new_materials',
  B25J: 'robotics',
  B28: 'construction',
  B32: 'new_materials',
  B60: 'transport',
  B61: 'transport',
  B62: 'transport',
  B63: 'transport',
  B64: 'transport',
  B65F: 'environment',
  B65G: 'logistics',
  B65D: 'logistics',
  B66: 'construction',
  B81: 'semiconductors',
  B82: 'new_materials',
  C: 'chemicals',
  C01: 'new_materials',
  C02: 'environment',
  C04: 'construction',
  C05: 'agriculture',
  C07K: 'biomedicine',
  C07D: 'biomedicine',
  C08L: 'new_materials',
  C09D: 'new_materials',
  C12: 'biomedicine',
  C22: 'new_materials',
  D: 'textiles',
  D21: 'paper',
  E: 'construction',
  E03F: 'environment',
  E05: 'consumer_goods',
  E21: 'energy',
  E21D: 'construction',
  F: 'machinery',
  F03D: 'new_energy',
  F21: 'electrical_equipment',
  F22: 'energy',
  F23: 'energy',
  F24: 'consumer_goods',
  F24S: 'new_energy',
  F25D: 'consumer_goods',
  F41: 'public_safety',
  F42: 'public_safety',
  G: 'instruments',
  G03F: 'semiconductors',
  G05: 'advanced_manufacturing',
  G05D: 'robotics',
  G06: 'information_technology',
  G06N: 'artificial_intelligence',
  G06T: 'artificial_intelligence',
  G06V: 'artificial_intelligence',
  G06Q: 'finance',
  G08B: 'public_safety',
  G08G: 'transport',
  G09B: 'education',
  G10L: 'artificial_intelligence',
  G11: 'information_technology',
  G16: 'information_technology',
  G16H: 'biomedicine',
  G21: 'energy',
  H: 'electrical_equipment',
  H01L: 'semiconductors',
  H01M: 'new_energy',
  H01Q: 'communications',
  H02J: 'new_energy',
  H02S: 'new_energy',
  H03: 'semiconductors',
  H04: 'communications',
  H04L: 'communications',
  H04N: 'information_technology',
  H10: 'semiconductors',
};

/** Main classes of the Locarno Classification and their industry; every other one is a consumer good. */
const INDUSTRY_OF_LOCARNO: Readonly<Record<string, string>> = {
  '01': 'food',
  '05': 'textiles',
  '08': 'machinery',
  '10': 'instruments',
  '12': 'transport',
  '13': 'electrical_equipment',
  '14': 'information_technology',
  '15': 'machinery',
  '16': 'instruments',
  '18': 'paper',
  '19': 'paper',
  '22': 'public_safety',
  '23': 'construction',
  '24': 'medical_devices',
  '25': 'construction',
  '26': 'electrical_equipment',
  '28': 'biomedicine',
  '29': 'public_safety',
  '31': 'food',
  '32': 'information_technology',
};

/** What a listing without any class counts for. */
const UNCLASSED = 'other';

/**
 * Industry code of a patent without one: from its first IPC symbol (canonical form), else its Locarno class
 * (`NN-NN`). The tables are the platform's own, not an office's.
 */
export function industryOfClass(classes: { ipc: readonly string[]; locarno: string | null }): string {
  const symbol = classes.ipc[0];
  if (symbol !== undefined) {
    for (let length = 4; length > 0; length -= 1) {
      const beginning = symbol.slice(0, length);
      if (Object.hasOwn(INDUSTRY_OF_IPC, beginning)) return INDUSTRY_OF_IPC[beginning] ?? UNCLASSED;
    }
  }
  if (classes.locarno === null) return UNCLASSED;
  const mainClass = classes.locarno.slice(0, 2);
  return Object.hasOwn(INDUSTRY_OF_LOCARNO, mainClass)
    ? (INDUSTRY_OF_LOCARNO[mainClass] ?? UNCLASSED)
    : 'consumer_goods';
}
