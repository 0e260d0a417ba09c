import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createPlatform } from '../platform.js';
import { runCommandLine } from './cli.js';
import { serve } from './http.js';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The command line serves with lighter requests and answers, for the whole process: the files after this one want the real ones.
const { Request, Response } = globalThis;
afterAll(() => void Object.assign(globalThis, { Request, Response }));

const VALVE = '阀门,202311000005.X,20230105,8000\n';
const HEADER = 'title,applicationNumber,filedOn,asking price\n';

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** What a command line ends with and says. */
async function run(...given: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const said = { out: '', err: '' };
  const terminal = {
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) },
  };
  return { code: await runCommandLine(given, terminal), ...said };
}

test('tells how it is used and which version it is', async () => {
  expect(await run('-h')).toEqual(await run('--help'));
  expect((await run('--help')).out).toContain('--catalogue <path>');
  expect(await run('--version')).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
});

test('a mistake is one line that says what to do', async () => {
  const mistakes: [given: string[], said: string][] = [
    [['--prot', '1'], 'there is no option --prot. Did you mean "--port"? See --help.'],
    [['--foo'], 'there is no option --foo. Known are --port, --host, '],
    [['--catalog=x.csv'], 'there is no option --catalog. Did you mean "--catalogue"? See --help.'],
    [['--port'], 'See --help.'],
    [['4010'], 'See --help.'],
    [['--seed', 'abc'], '--seed is "abc". Pass a whole number'],
    [['--dry-run', '--seed', 'abc'], '--seed is "abc". Pass a whole number'],
    [['--listings', 'zzz'], '--listings is "zzz". Pass a whole number from 0 to 100000.'],
    [['--now', 'tomorrow'], '--now is "tomorrow". Pass a UTC instant'],
    [['--origin', 'localhost:3000'], '"localhost:3000" is not an origin.'],
    [['--host', ''], '--host is empty.'],
    [['--port', '0', '--host', '999.1.1.1'], '"999.1.1.1" is no address of this machine. Give --host 127.0.0.1'],
    [['--dry-run'], '--dry-run does nothing without --catalogue.'],
    [['--price', '5'], '--price does nothing without --catalogue.'],
    [['--price', 'abc'], '--price is "abc" and the price is no amount of yuan.'],
    [['--column', 'Nr=applicationNumber'], '--column does nothing without --catalogue.'],
    [['--column', 'Nr'], 'Pass "<your heading>=<column>".'],
    [['--column', 'Nr=prise', '--catalogue', 'x.csv'], 'there is no column "prise". Did you mean "price"?'],
  ];
  for (const [given, said] of mistakes) {
    const { code, out, err } = await run('--listings=1', ...given);
    expect([code, out, err.split('\n').length], given.join(' ')).toEqual([1, '', 2]);
    expect(err, given.join(' ')).toContain(said);
  }
});

test('a taken port is named with the option that chooses another', async () => {
  const server = await serve(createPlatform({ listings: 1 }), { port: 0 });
  const { code, err } = await run('--listings', '1', '--port', String(server.port));
  expect([code, err]).toEqual([
    1,
    `Failed to start the mock platform: port ${server.port} is taken. Give --port another number, or 0 for any.\n`,
  ]);
  await server.close();
});

test('a dry run ends well only where nothing is refused', async () => {
  const good = file('good.csv', HEADER + VALVE);
  expect(await run('--catalogue', good, '--dry-run')).toMatchObject({
    code: 0,
    out: expect.stringContaining('good.csv: 1 read, 1 accepted, 0 refused'),
  });
  const mixed = await run('--catalogue', file('mixed.csv', `${HEADER}${VALVE}泵,bad,20230105,\n`), '--dry-run');
  expect(mixed).toMatchObject({ code: 1, out: expect.stringContaining('mixed.csv: 2 read, 1 accepted, 1 refused') });
  const missing = await run('--catalogue', join(folder, 'none.csv'), '--dry-run');
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('there is no such file or folder') });
  expect(missing.out).toContain('none.csv: no listing read');
});

test('a heading of the partner is mapped, or left out without a word', async () => {
  const path = file('own.csv', HEADER + VALVE);
  expect((await run('--catalogue', path, '--dry-run')).out).toContain('the column "asking price" is not known');
  for (const map of ['asking price=price', 'asking price=']) {
    expect((await run('--catalogue', path, '--dry-run', '--column', map)).out).toBe(
      'own.csv: 1 read, 1 accepted, 0 refused\n',
    );
  }
});
