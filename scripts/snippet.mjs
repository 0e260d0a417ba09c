// The paste-ready snippet: a page's policy, the hashes of all files, the files an element needs at once, the script tag.
import { closure } from './built-files.mjs';

/** @typedef {{ element?: string, words?: string, needs: readonly string[] }} Chunk */

const blockOf = (heading, lines) => [`<!-- ${heading} -->`, ...lines].join('\n');

/**
 * @param {{ hashes: Record<string, string>, chunks: Record<string, Chunk>, version: string,
 *   hashOf: (content: string, algorithm?: string) => string }} built
 * @returns {string} HTML
 */
export function snippetFrom({ hashes, chunks, version, hashOf }) {
  const base = `/ip-portal/${version}/`;
  const entries = Object.entries(chunks).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const elements = entries.flatMap(([file, chunk]) => {
    return chunk.element ? [{ tag: chunk.element, needs: closure(file, (needed) => chunks[needed]?.needs ?? []) }] : [];
  });
  const shared = [...(elements[0]?.needs ?? [])].filter((file) => elements.every(({ needs }) => needs.has(file)));
  const preload = (file) =>
    `<link rel="modulepreload" href="${base}${file}" integrity="${hashes[file]}" crossorigin="anonymous">`;
  const perElement = elements
    .toSorted((left, right) => (left.tag < right.tag ? -1 : 1))
    .map(({ tag, needs }) => {
      return blockOf(`<${tag}>`.replace(/[<>]/g, ''), [...needs].filter((file) => !shared.includes(file)).map(preload));
    });
  const perLanguage = [...new Set(entries.flatMap(([, { words }]) => words ?? []))].map((language) => {
    const files = entries.filter(([, { words }]) => words === language).map(([file]) => file);
    return { language, files };
  });
  const words = perLanguage.flatMap(
    ({ language, files }) => `       ${language}: ${files.map((file) => file.replace('chunks/', '')).join(' ')}`,
  );
  const scripts = Object.entries(hashes).filter(([file]) => file.endsWith('.js'));
  const integrity = Object.fromEntries(scripts.map(([file, hash]) => [base + file, hash]));
  const importMap = JSON.stringify({ integrity });
  const major = version.split('.')[0];
  return `<!--
  IP Portal ${version}. Written by the build; the hashes belong to exactly these files.

  1. Copy the folder dist/cdn of the package to ${base} of your site. A file there never changes: a new version gets a
     new folder and a new snippet. (An address that moves with each release cannot have hashes.)
  2. Put the lines below into <head>, with your own key and the platform's address in the last one.
  3. Keep the blocks of the elements that the page shows at once. They only fetch ahead: the map of hashes above them
     guards all files, those that are fetched later too. A browser that does not know such a map guards what is listed.
  4. What stands inside an element is shown until it runs, and for good where scripts are blocked or a file was changed:
     <ip-search><a href="tel:+86-…">…</a></ip-search>

  A policy under which all of it works, with nothing reported (a header of the page; put the platform's address):
  Content-Security-Policy: default-src 'none'; script-src 'self' '${hashOf(importMap, 'sha256')}'; style-src 'self'; img-src 'self' data:; connect-src 'self' https://platform.example; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ip-portal-${major}

  Words are fetched by language:
${words.join('\n')}
-->
<script type="importmap">${importMap}</script>
${blockOf('all elements', shared.map(preload))}
${perElement.join('\n')}
<script type="module" src="${base}loader.js" integrity="${hashes['loader.js']}" crossorigin="anonymous" data-key="pk_test_demo" data-base-url="https://platform.example"></script>
`;
}
