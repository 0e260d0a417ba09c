// A page's script as the bundler of Vite makes it: what most sites that install our packages ship.
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const kilobyte = 1024;

/**
 * @param {{ code?: string, entry?: string, folder?: string }} page the script itself, or its file; `folder` is where the
 *   packages of `code` are looked for
 * @returns {Promise<readonly import('rolldown').OutputChunk[]>} the entry first
 */
export async function bundlePage({ code, entry, folder = 'examples/incubator-site' }) {
  const page = entry === undefined ? join(resolve(folder), 'page-entry.js') : resolve(entry);
  const inMemory = {
    name: 'page-in-memory',
    resolveId: (source) => (code !== undefined && source === page ? page : null),
    load: (id) => (code !== undefined && id === page ? code : null),
  };
  const bundle = await rolldown({
    input: { page },
    platform: 'browser',
    plugins: [inMemory],
    resolve: { conditionNames: ['browser', 'production', 'import', 'default'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog(_level, { code: reason, message }) {
      if (reason === 'UNRESOLVED_IMPORT') throw new Error(`Failed to bundle ${page}: ${message}`);
    },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false });
  await bundle.close();
  const chunks = output.filter(({ type }) => type === 'chunk');
  return chunks.toSorted((left, right) => Number(right.isEntry) - Number(left.isEntry));
}

/**
 * @param {readonly import('rolldown').OutputChunk[]} chunks the entry first
 * @param {RegExp} [lazy] which files loaded later count as well, by the path of a source in them
 * @returns {{ kilobytes: number, files: readonly import('rolldown').OutputChunk[] }} what the page needs, by gzip
 */
export function weigh(chunks, lazy) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set();
  const add = (fileName) => {
    const chunk = byName.get(fileName);
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    chunk.imports.forEach(add);
    for (const later of chunk.dynamicImports)
      if (lazy && byName.get(later)?.moduleIds.some((source) => lazy.test(source))) add(later);
  };
  add(chunks[0]?.fileName ?? '');
  const bytes = [...needed].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
  return { kilobytes: bytes / kilobyte, files: [...needed] };
}
