/** One fenced block of a Markdown page. */
export interface Fence {
  /** First word after the backticks, `ts` for "```ts run"; empty when there is none. */
  readonly language: string;
  /** The remaining words after the backticks, such as `output`. */
  readonly marks: readonly string[];
  readonly code: string;
  /** Line of the opening backticks, counted from 1. */
  readonly line: number;
}

const opening = /^(\s*)(`{3,}|~{3,})\s*([^`]*)$/;

/** Fenced blocks in the order of the page. Indented fences (inside lists) lose their indentation. */
export function fencesOf(markdown: string): Fence[] {
  const fences: Fence[] = [];
  const lines = markdown.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const match = opening.exec(lines[index] ?? '');
    if (!match) continue;
    const [, indentation = '', marker = '', information = ''] = match;
    const end = lines.findIndex(
      (line, at) =>
        at > index && line.trim().startsWith(marker) && line.trim() === line.trim()[0]?.repeat(line.trim().length),
    );
    if (end < 0)
      throw new Error(`Failed to read the page: the block opened in line ${index + 1} never ends. Close it.`);
    const [language = '', ...marks] = information.trim().split(/\s+/);
    const code = lines
      .slice(index + 1, end)
      .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line));
    fences.push({ language, marks, code: code.join('\n'), line: index + 1 });
    index = end;
  }
  return fences;
}
