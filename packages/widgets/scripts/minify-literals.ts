import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import typescript from 'typescript';

const quoted = /('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/;

/**
 * Comments and spaces that a style sheet does not need. A space before a colon may part two selectors: it stays, and so does
 * all that stands in quotes.
 */
function minifyStyles(text: string): string {
  const rules = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').split(quoted);
  return rules
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replaceAll(/\s+/g, ' ')
            .replaceAll(/ ?([{};,]) ?/g, '$1')
            .replaceAll(/: /g, ':')
            .replaceAll(/;}/g, '}'),
    )
    .join('');
}

/** Markup is one space where it is several or a new line: the same page, but for `pre`, which no element uses. */
function minifyMarkup(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

const minifiers: Readonly<Record<string, (text: string) => string>> = {
  css: minifyStyles,
  html: minifyMarkup,
  svg: minifyMarkup,
};

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly minify: (text: string) => string;
}

/** The texts of all literals tagged `css`, `html` or `svg`, without their placeholders. */
function piecesOf(source: string, path: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const file = typescript.createSourceFile(path, source, typescript.ScriptTarget.Latest, true);
  const take = (node: typescript.TemplateLiteralLikeNode, minify: Piece['minify']): void => {
    // A text begins after a backtick or a brace, and ends before a backtick or a dollar and a brace.
    const closes =
      node.kind === typescript.SyntaxKind.TemplateHead || node.kind === typescript.SyntaxKind.TemplateMiddle;
    pieces.push({ start: node.getStart(file) + 1, end: node.getEnd() - (closes ? 2 : 1), minify });
  };
  const visit = (node: typescript.Node): void => {
    if (typescript.isTaggedTemplateExpression(node) && typescript.isIdentifier(node.tag)) {
      const { template } = node;
      const minify = Object.hasOwn(minifiers, node.tag.text) ? minifiers[node.tag.text] : undefined;
      if (minify && typescript.isNoSubstitutionTemplateLiteral(template)) take(template, minify);
      else if (minify && typescript.isTemplateExpression(template)) {
        for (const text of [template.head, ...template.templateSpans.map(({ literal }) => literal)]) take(text, minify);
      }
    }
    typescript.forEachChild(node, visit);
  };
  visit(file);
  return pieces;
}

/** A source with the texts of its tagged literals made smaller; everything else stays as it is. */
export function minifyLiterals(source: string, path: string): string {
  let written = '';
  let at = 0;
  for (const { start, end, minify } of [...piecesOf(source, path)].sort((a, b) => a.start - b.start)) {
    written += source.slice(at, start) + minify(source.slice(start, end));
    at = end;
  }
  return written + source.slice(at);
}

/** What formatters add to templates and style sheets for people does not travel to pages. */
export const minifiedLiterals: Plugin = {
  name: 'minified-literals',
  setup(build) {
    build.onLoad({ filter: /widgets[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: minifyLiterals(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};
