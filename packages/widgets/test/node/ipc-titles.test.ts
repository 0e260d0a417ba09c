import { parseIpc } from '@ip-portal/core/model';
import { expect, test } from 'vitest';
import { ipcClassesWords, ipcSubclassesWords, localeNames } from '../../src/locale.js';
import { createSandbox } from '../sandbox.js';

async function titlesIn(locale: (typeof localeNames)[number]): Promise<Readonly<Record<string, string>>> {
  const [classes, subclasses] = await Promise.all([ipcClassesWords[locale](), ipcSubclassesWords[locale]()]);
  return { ...classes.messages.titles, ...subclasses.messages.titles };
}

/** The symbols of the edition of 2026.01, class by class: `A41BCD` stands for A41B, A41C and A41D. */
const edition = `
  A01BCDFGHJKLMNP A21BCD A22BC A23BCDFGJKLNP A24BCDF A41BCDFGH A42BC A43BCD A44BC A45BCDF A46BD A47BCDFGHJKL
  A61BCDFGHJKLMNPQ A62BCD A63BCDFGHJK A99Z B01BDFJL B02BC B03BCD B04BC B05BCD B06B B07BC B08B B09BC B21BCDFGHJKL
  B22CDF B23BCDFGHKPQ B24BCD B25BCDFGHJ B26BDF B27BCDFGHJKLMN B28BCD B29BCDKL B30B B31BCDF B32B B33Y B41BCDFGJKLMN
  B42BCDF B43KLM B44BCDF B60BCDFGHJKLMNPQRSTVW B61BCDFGHJKL B62BCDHJKLM B63BCGHJ B64BCDFGU B65BCDFGH B66BCDF
  B67BCD B68BCFG B81BC B82BY B99Z C01BCDFG C02F C03BC C04B C05BCDFG C06BCDF C07BCDFGHJK C08BCFGHJKL C09BCDFGHJK
  C10BCFGHJKLMN C11BCD C12CFGHJLMNPQR C13BK C14BC C21BCD C22BCF C23CDFG C25BCDF C30B C40B C99Z D01BCDFGH D02GHJ
  D03CDJ D04BCDGH D05BC D06BCFGHJLMNPQ D07B D21BCDFGHJ D99Z E01BCDFH E02BCDF E03BCDF E04BCDFGH E05BCDFG E06BC
  E21BCDF E99Z F01BCDKLMNP F02BCDFGKMNP F03BCDGH F04BCDF F15BCD F16BCDFGHJKLMNPST F17BCD F21HKLSVWY F22BDG
  F23BCDGHJKLMNQR F24BCDFHSTV F25BCDJ F26B F27BD F28BCDFG F41ABCFGHJ F42BCD F99Z G01BCDFGHJKLMNPQRSTVW G02BCF
  G03BCDFGH G04BCDFGR G05BDFG G06CDEFGJKMNQTV G07BCDFG G08BCG G09BCDFG G10BCDFGHKL G11BC G12B G16BCHYZ G21BCDFGHJK
  G99Z H01BCFGHJKMPQRST H02BGHJKMNPS H03BCDFGHJKLM H04BHJKLMNQRSW H05BCFGHK H10BDFHKNPW H99Z
`;

/** Dissolved by that edition; patents published before carry it. */
const former = 'H01L';

test('the subclasses with a title are those of the classification, each in a class that has a title too', async () => {
  const symbols = Object.keys((await ipcSubclassesWords['zh-CN']()).messages.titles);
  const classes = Object.keys((await ipcClassesWords['zh-CN']()).messages.titles);
  const listed = edition
    .trim()
    .split(/\s+/)
    .flatMap((one) => [...one.slice(3)].map((letter) => one.slice(0, 3) + letter));
  expect(listed).toHaveLength(655);
  expect(symbols).toEqual([...listed, former].sort());
  expect(symbols.filter((symbol) => !parseIpc(symbol).ok)).toEqual([]);
  // What no class takes up (A99Z …) stands in a class of its own, which nobody needs told.
  const told = symbols.filter((symbol) => !symbol.endsWith('99Z')).map((symbol) => symbol.slice(0, 3));
  expect([...new Set(told)]).toEqual(classes);
});

test.each(localeNames)('every class and subclass of the catalogue is told in words (%s)', async (locale) => {
  const titles = await titlesIn(locale);
  const page = await createSandbox({ listings: 10_000 }).visitor.listings.list({
    limit: 1,
    facets: ['ipcClass', 'ipcSubclass'],
  });
  const symbols = [...(page.facets?.ipcClass ?? []), ...(page.facets?.ipcSubclass ?? [])].map(({ value }) => value);
  expect(symbols.length).toBeGreaterThan(100);
  expect(symbols.filter((symbol) => !Object.hasOwn(titles, symbol))).toEqual([]);
});

test.each(localeNames)('titles are short, and no two subclasses of a class share one (%s)', async (locale) => {
  const { titles } = (await ipcSubclassesWords[locale]()).messages;
  const entries = Object.entries(titles);
  const longest = locale === 'en' ? 64 : 24;
  expect(entries.filter(([, title]) => title.length > longest)).toEqual([]);
  const named = entries.map(([symbol, title]) => `${symbol.slice(0, 3)} ${title}`);
  expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
});
