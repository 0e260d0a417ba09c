import { familiesOfElectricity } from './families-of-electricity.js';
import { familiesOfLife } from './families-of-life.js';
import { familiesOfMechanics } from './families-of-mechanics.js';
import { familiesOfOperations } from './families-of-operations.js';
import { familiesOfPhysics } from './families-of-physics.js';
import { designProducts, readWordings, type Wording } from './wording.js';

export type FamilyStyle = 'device' | 'material' | 'software' | 'process';

/** A family of inventions: what its titles name, and where such things are classified. */
export interface Family {
  /** IPC symbols in canonical form, main one first. */
  readonly symbols: readonly string[];
  /** A utility model protects devices only. */
  readonly style: FamilyStyle;
  readonly industry: string;
  readonly nouns: readonly Wording[];
}

export interface DesignFamily {
  readonly locarno: string;
  readonly industry: string;
  readonly nouns: readonly Wording[];
}

/** Families of one IPC section, as often in the list of sections as its share in percent; a crowded family counts twice. */
export interface FamilySection {
  readonly families: readonly Family[];
  readonly devices: readonly Family[];
}

const styles: readonly FamilyStyle[] = ['device', 'material', 'software', 'process'];
/** Shares are unconfirmed: they follow the published split of Chinese patents over the IPC sections. */
const sectionWeights: readonly (readonly [section: string, weight: number])[] = [
  ['G', 24],
  ['H', 16],
  ['B', 20],
  ['A', 13],
  ['C', 12],
  ['F', 8],
  ['E', 5],
  ['D', 2],
];
/** Subclasses that carry far more patents than their neighbours. */
const crowded = /^(?:G06F|G06Q|H04L|H01M|G06T)/;

let sections: readonly FamilySection[] | undefined;
let designs: readonly DesignFamily[] | undefined;

/** All families by section, read from the tables once. */
export function familySections(): readonly FamilySection[] {
  sections ??= readSections();
  return sections;
}

/** Products that designs are registered for. */
export function designFamilies(): readonly DesignFamily[] {
  designs ??= lines(designProducts).map(([locarno = '', industry = '', nouns = '']) => ({
    locarno,
    industry,
    nouns: readWordings(nouns),
  }));
  return designs;
}

function readSections(): readonly FamilySection[] {
  const families = [
    familiesOfPhysics,
    familiesOfElectricity,
    familiesOfOperations,
    familiesOfLife,
    familiesOfMechanics,
  ].flatMap(readFamilies);
  return sectionWeights.flatMap(([section, weight]) => {
    const own = families
      .filter((family) => family.symbols[0]?.startsWith(section))
      .flatMap((family) => (crowded.test(family.symbols[0] ?? '') ? [family, family] : [family]));
    const entry = { families: own, devices: own.filter((family) => family.style === 'device') };
    return Array.from({ length: weight }, () => entry);
  });
}

function readFamilies(table: string): readonly Family[] {
  return lines(table).map(([symbols = '', styleName = '', industry = '', nouns = '']) => {
    const style = styles.find((known) => known === styleName);
    if (style === undefined)
      throw new RangeError(`Failed to read families: no style "${styleName}". Correct the table.`);
    return { symbols: symbols.split(','), style, industry, nouns: readWordings(nouns) };
  });
}

const lines = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
