import type { DesignFamily, Family } from './families.js';
import type { RandomStream } from './random.js';
import {
  deviceFeatures,
  deviceQualities,
  materialModifications,
  materialQualities,
  processBases,
  processQualities,
  productStyles,
  readWordings,
  softwareBases,
  softwareScenes,
  type Wording,
} from './wording.js';

/** What a right is called, and the parts its abstract speaks of again. */
export interface TitleParts {
  readonly title: Wording;
  readonly noun: Wording;
  readonly quality: Wording;
}

const nothing: Wording = { zh: '', en: '' };
const materialEndings = readWordings(
  '及其制备方法~and preparation method thereof;的制备方法~: preparation method;及其应用~and application thereof;及其制备方法和应用~, preparation method and application thereof',
);
const processEndings = readWordings(
  '的制备方法~: preparation method;及其制备方法~and preparation method thereof;及其制备方法和用途~, preparation method and use thereof;的生产工艺~: production process',
);
const softwareEndings = readWordings(
  '方法~method;方法及系统~method and system;方法、装置及存储介质~method, device and storage medium;系统~system;方法、装置、设备及介质~method, apparatus, device and medium',
);
const deviceInventionEndings = readWordings(
  '~;及其使用方法~and method of use thereof;及其控制方法~and control method thereof;~',
);
const designVariants = [
  '',
  '',
  '',
  '（A款）',
  '（B款）',
  '（一）',
  '（二）',
  '（三）',
  '（2023款）',
  '（2024款）',
  '（套件）',
];

/** A title that fits the family: `一种…`; a utility model is always a device and never a method. */
export function drawTitle(stream: RandomStream, family: Family, isUtilityModel: boolean): TitleParts {
  const noun = stream.pick(family.nouns);
  switch (family.style) {
    case 'device':
      return deviceTitle(stream, noun, isUtilityModel);
    case 'material':
      return materialTitle(stream, noun);
    case 'software':
      return softwareTitle(stream, noun);
    case 'process':
      return processTitle(stream, noun);
  }
}

/** A design carries the name of its product, without 一种 and without a method. */
export function drawDesignTitle(stream: RandomStream, family: DesignFamily): TitleParts {
  const noun = stream.pick(family.nouns);
  const quality = stream.chance(75) ? stream.pick(productStyles) : nothing;
  const variant = stream.pick(designVariants);
  const number = stream.chance(35)
    ? `（${stream.pick('ABCDEFGHJKLMNPQRTUWXY'.split(''))}${stream.between(1, 99)}）`
    : variant;
  const zh = noun.zh.includes('（') ? `${quality.zh}${noun.zh}` : `${quality.zh}${noun.zh}${number}`;
  return { title: { zh, en: sentence([quality.en, noun.en]) }, noun, quality };
}

function deviceTitle(stream: RandomStream, noun: Wording, isUtilityModel: boolean): TitleParts {
  const drawn = stream.chance(80) ? stream.pick(deviceQualities) : nothing;
  const quality = saysTheSame(drawn, noun) ? nothing : drawn;
  const feature = quality === nothing || stream.chance(60) ? stream.pick(deviceFeatures) : nothing;
  const ending = isUtilityModel ? nothing : stream.pick(deviceInventionEndings);
  const opening = feature === nothing ? '' : `${feature.zh}的`;
  const zh = `一种${opening}${quality.zh}${noun.zh}${ending.zh}`;
  return {
    title: { zh, en: sentence([quality.en, noun.en, feature.en, ending.en]) },
    noun,
    quality: orElse(quality, feature),
  };
}

function materialTitle(stream: RandomStream, noun: Wording): TitleParts {
  const quality = stream.pick(materialQualities);
  const modification = stream.chance(70) ? stream.pick(materialModifications) : nothing;
  const ending = stream.pick(materialEndings);
  const zh = `一种${modification.zh}${quality.zh}${noun.zh}${ending.zh}`;
  return { title: { zh, en: sentence([quality.en, modification.en, noun.en, ending.en]) }, noun, quality };
}

function softwareTitle(stream: RandomStream, noun: Wording): TitleParts {
  const base = stream.pick(softwareBases);
  const scene = stream.chance(55) ? stream.pick(softwareScenes) : nothing;
  const ending = stream.pick(softwareEndings);
  const zh = `一种${scene.zh}基于${base.zh}的${noun.zh}${ending.zh}`;
  return {
    title: { zh, en: sentence([noun.en, ending.en, 'based on', base.en, scene.en]) },
    noun,
    quality: base,
  };
}

function processTitle(stream: RandomStream, noun: Wording): TitleParts {
  const quality = stream.pick(processQualities);
  const base = stream.chance(60) ? stream.pick(processBases) : nothing;
  const ending = stream.pick(processEndings);
  const zh = `一种${base.zh}${quality.zh}${noun.zh}${ending.zh}`;
  return { title: { zh, en: sentence([base.en, quality.en, noun.en, ending.en]) }, noun, quality };
}

/** True where the noun has the quality already: 全自动 … 自动喷涂装置. */
function saysTheSame(quality: Wording, noun: Wording): boolean {
  return (
    quality !== nothing &&
    noun.zh.includes(quality.zh.startsWith('全') ? quality.zh.slice(1, 3) : quality.zh.slice(0, 2))
  );
}

const orElse = (wording: Wording, other: Wording) => (wording === nothing ? other : wording);

/** The parts that say something, joined by blanks; an ending that opens with a mark follows without one. */
function sentence(parts: readonly string[]): string {
  let joined = '';
  for (const part of parts) {
    if (part === '') continue;
    joined += joined === '' || part.startsWith(':') || part.startsWith(',') ? part : ` ${part}`;
  }
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
