// The part of server-side includes that every web server of a park has had for thirty years: a page is plain HTML, and
// what all pages share stands in one file each. Nginx and Apache expand the same two directives.
const directive = /<!--#(include virtual|echo var)=(["'])([^"']+)\2 ?-->/g;

/** Characters that would end an attribute or begin a tag. */
const escaped = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/**
 * Expands `<!--#include virtual="…"-->` (a file of the site) and `<!--#echo var="…"-->` (a value, escaped).
 *
 * @param {string} text
 * @param {{ read: (path: string) => Promise<string>, values: Readonly<Record<string, string>> }} site
 * @returns {Promise<string>}
 */
export async function expandIncludes(text, site) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(directive)) {
    const [whole, kind, , name] = match;
    parts.push(text.slice(from, match.index));
    parts.push(
      kind === 'echo var' ? escaped(site.values[name] ?? '') : await expandIncludes(await site.read(name), site),
    );
    from = match.index + whole.length;
  }
  return parts.join('') + text.slice(from);
}
