import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { createClient, type ClientOptions, type UploadOptions, type UploadProgress } from '../../src/index.js';
import type { ArchiveBehaviour } from './upload-archive.js';

const paper = { id: 'doc_1', orderId: 'ord_1' };
const small = 1_000_000;
/** More than the sockets of both ends hold: only then does a page see its bytes wait. */
const large = 14_000_000;
const fileOf = (size: number) => ({
  content: new Blob([new Uint8Array(size).fill(65)], { type: 'application/pdf' }),
  name: '文件.pdf',
});

/** Millions of bytes through a slow reader take a while on a busy machine. */
const patient = { timeout: 60_000 };

afterEach(() => commands.stopArchive());

async function open(behaviour: ArchiveBehaviour, options: ClientOptions & { readonly size?: number } = {}) {
  const { size = small, ...settings } = options;
  const client = createClient({
    baseUrl: await commands.startArchive(behaviour),
    getSession: () => Promise.resolve({ token: 'session-token-1', expiresAt: '2099-01-01T00:00:00Z' }),
    maxRetries: 2,
    validation: 'strict',
    environment: { random: () => 0 },
    ...settings,
  });
  const seen: UploadProgress[] = [];
  const upload = (how: UploadOptions = {}) =>
    client.documents.upload(paper, fileOf(size), {
      ...how,
      onProgress: (progress) => {
        seen.push(progress);
        how.onProgress?.(progress);
      },
    });
  return { upload, seen };
}

test('bytes are watched on their way, up to the last, and the digests of both ends agree', patient, async () => {
  const { upload, seen } = await open('store', { size: large });
  const stored = await upload();
  const sent = seen.filter(({ phase }) => phase === 'sending').map((progress) => progress.sent);
  expect(seen[0]?.phase).toBe('hashing');
  expect(sent[0]).toBe(0);
  expect(sent.some((bytes) => bytes > 0 && bytes < large)).toBe(true);
  expect(sent).toEqual([...sent].sort((one, other) => one - other));
  expect(seen.at(-1)).toEqual({ phase: 'storing', sent: large, total: large, sha256: stored.file?.sha256 });
  expect(await commands.uploadsSeen()).toMatchObject([{ bytes: large, isWhole: true }]);
});

test('a line cut in the middle is repeated from the start under the same key', patient, async () => {
  const { upload } = await open('cut');
  await upload();
  const [first, second, ...more] = await commands.uploadsSeen();
  expect([first?.isWhole, second?.isWhole, more]).toEqual([false, true, []]);
  expect(second?.key).toBe(first?.key);
});

test('giving up halfway ends the progress and says that the outcome is unknown', patient, async () => {
  const abort = new AbortController();
  const { upload, seen } = await open('store', { size: large });
  const onProgress = ({ sent }: UploadProgress) => {
    if (sent > 0) abort.abort();
  };
  await expect(upload({ signal: abort.signal, onProgress })).rejects.toMatchObject({
    name: 'AbortedError',
    outcome: 'unknown',
  });
  expect(seen.at(-1)?.sent).toBeLessThan(large);
});

test(
  'a line on which nothing moves any more is given up, though the time of a large upload is long',
  patient,
  async () => {
    const { upload } = await open('stall', { size: large, maxRetries: 0, timeout: 500 });
    await expect(upload()).rejects.toMatchObject({ name: 'ConnectionError', outcome: 'unknown' });
  },
);

test('an upload that is sent elsewhere is not taken for stored', patient, async () => {
  const { upload } = await open('redirect', { maxRetries: 0 });
  await expect(upload()).rejects.toMatchObject({ name: 'ConnectionError', outcome: 'unknown' });
});

test('a `fetch` of the page’s own is used, with start and end only', patient, async () => {
  const asked: string[] = [];
  const { upload, seen } = await open('store', {
    environment: {
      fetch: (url, init) => {
        asked.push(url);
        return fetch(url, init);
      },
    },
  });
  await upload();
  expect(asked).toHaveLength(1);
  expect(seen.map(({ phase, sent }) => [phase, sent])).toEqual([
    ['hashing', 0],
    ['sending', 0],
    ['storing', small],
  ]);
});
