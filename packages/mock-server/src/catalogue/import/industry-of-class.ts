/** Beginnings of IPC symbols and the industry they count for; the longest beginning wins. */
const INDUSTRY_OF_IPC: Readonly<Record<string, string>> = {
  A: 'consumer_goods',
  A01: 'agriculture_food',
  A21: 'agriculture_food',
  A22: 'agriculture_food',
  A23: 'agriculture_food',
  A24: 'agriculture_food',
  A61: 'medical_devices',
  A61K: 'biomedicine',
  A61P: 'biomedicine',
  A61Q: 'biomedicine',
  B: 'advanced_manufacturing',
  B01D: 'environment',
  B09: 'environment',
  B60: 'transport',
  B61: 'transport',
  B62: 'transport',
  B63: 'transport',
  B64: 'transport',
  C: 'new_materials',
  C02: 'environment',
  C07K: 'biomedicine',
  C12: 'biomedicine',
  D: 'textiles_paper',
  E: 'construction',
  F: 'advanced_manufacturing',
  F03D: 'new_energy',
  F24S: 'new_energy',
  G: 'instruments',
  G06: 'information_technology',
  G11: 'information_technology',
  G16: 'information_technology',
  G21: 'new_energy',
  H: 'electronics',
  H01M: 'new_energy',
  H02J: 'new_energy',
  H02S: 'new_energy',
  H03: 'electronics',
  H04: 'information_technology',
};

/** Main classes of the Locarno Classification and their industry; every other one is a consumer good. */
const INDUSTRY_OF_LOCARNO: Readonly<Record<string, string>> = {
  '01': 'agriculture_food',
  '05': 'textiles_paper',
  '08': 'advanced_manufacturing',
  '10': 'instruments',
  '12': 'transport',
  '13': 'electronics',
  '14': 'information_technology',
  '15': 'advanced_manufacturing',
  '16': 'instruments',
  '18': 'textiles_paper',
  '19': 'textiles_paper',
  '23': 'construction',
  '24': 'medical_devices',
  '25': 'construction',
  '26': 'electronics',
  '28': 'biomedicine',
  '31': 'agriculture_food',
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
