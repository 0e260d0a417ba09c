// Sizes and habits that a linter does not count: lines per file and function, `any`, casts, file names, banners.
// A ceiling is reached by splitting along a noun, not by squeezing lines.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import typescript from 'typescript';

const { SyntaxKind } = typescript;

const ceilings = { source: 300, element: 350, test: 499, function: 60, castsPerThousandLines: 5 };
const patterns = [
  'packages/*/{src,test,scripts}/**/*.ts',
  'examples/**/*.{ts,mjs}',
  'test/**/*.ts',
  '{bench,scripts}/**/*.mjs',
];
const forbiddenNames = /^(types|utils?|helpers?|constants|common|misc|shared|lib)(\.|$)/;
const fileName = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|stories|styles|config|arbitraries|d))*\.(ts|mjs|mts)$/;
const banner = /^\s*(\/\/|\/?\*+)?\s*([=*#~_─━-])\2{5,}|^\s*\/\/\s*([=#~─━-])\3{2,}.*\3{2,}\s*$/;
const unfinished = /\b(TODO|FIXME|XXX|HACK)\b/;
// Prettier takes no words after its mark: there the reason is the comment on the line above.
const suppression = /(eslint-disable(?:-next-line|-line)?|@ts-expect-error)(.*)/;

function kindOf(file) {
  if (/\.(test|stories|arbitraries)\.ts$|\/(test|fixtures)\//.test(file) || file.startsWith('test/')) return 'test';
  return /\/elements\/([^/]+)\/\1\.ts$/.test(file) ? 'element' : 'source';
}

function isCast(node) {
  if (node.kind === SyntaxKind.TypeAssertionExpression) return true;
  return node.kind === SyntaxKind.AsExpression && node.type.getText() !== 'const';
}

const isFunction = (node) =>
  typescript.isFunctionDeclaration(node) ||
  typescript.isFunctionExpression(node) ||
  typescript.isArrowFunction(node) ||
  typescript.isMethodDeclaration(node) ||
  typescript.isConstructorDeclaration(node) ||
  typescript.isAccessor(node);

function measure(file) {
  const text = readFileSync(file, 'utf8');
  const tree = typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest, true);
  const lineOf = (position) => tree.getLineAndCharacterOfPosition(position).line + 1;
  const lines = text.endsWith('\n') ? text.split('\n').length - 1 : text.split('\n').length;
  const measured = { file, kind: kindOf(file), lines, functions: [], casts: [], anys: [], comments: commentsOf(tree) };
  const visit = (node) => {
    const line = () => lineOf(node.getStart(tree));
    if (isFunction(node)) measured.functions.push({ line: line(), lines: lineOf(node.getEnd()) - line() + 1 });
    if (isCast(node)) measured.casts.push(line());
    if (node.kind === SyntaxKind.AnyKeyword) measured.anys.push(line());
    typescript.forEachChild(node, visit);
  };
  visit(tree);
  return measured;
}

// Comments hang on tokens, so a string or template that looks like one is never taken for one.
function commentsOf(tree) {
  const { text } = tree;
  const found = new Map();
  const visit = (node) => {
    const children = node.getChildren(tree);
    if (children.length > 0) return children.forEach(visit);
    for (const range of [
      ...(typescript.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(typescript.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ]) {
      found.set(range.pos, text.slice(range.pos, range.end));
    }
  };
  visit(tree);
  return [...found].flatMap(([position, comment]) => {
    const first = tree.getLineAndCharacterOfPosition(position).line + 1;
    return comment.split('\n').map((line, index) => ({ line: first + index, comment: line }));
  });
}

function* problemsOf({ file, kind, lines, functions, anys, comments }) {
  const name = basename(file);
  if (!fileName.test(name)) yield [1, `the file name ${name} is not kebab-case`];
  if (forbiddenNames.test(name)) yield [1, `${name} says nothing: name the file after its main export`];
  if (lines > ceilings[kind]) yield [1, `${lines} lines, the ceiling of a ${kind} file is ${ceilings[kind]}`];
  for (const line of anys) yield [line, '`any`: use `unknown` and narrow it'];
  if (kind !== 'test') {
    for (const each of functions) {
      if (each.lines > ceilings.function)
        yield [each.line, `a function of ${each.lines} lines, the ceiling is ${ceilings.function}`];
    }
  }
  const commented = new Set(comments.map(({ line }) => line));
  for (const { line, comment } of comments) {
    yield* commentProblems(line, comment);
    if (/prettier-ignore/.test(comment) && !commented.has(line - 1))
      yield [line, 'prettier-ignore without a reason on the line above'];
  }
}

function* commentProblems(line, text) {
  if (banner.test(text)) yield [line, 'a banner comment: this wants to be a file'];
  if (unfinished.test(text)) yield [line, 'unfinished work: do it, or open an issue'];
  const suppressed = suppression.exec(text);
  if (suppressed && !/(--|:)\s*\S+/.test(suppressed[2])) yield [line, `${suppressed[1]} without a reason (" -- why")`];
}

const percentile = (numbers, share) =>
  numbers.toSorted((left, right) => left - right)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ??
  0;

function* castProblems(measured) {
  const packages = Map.groupBy(
    measured.filter(({ kind }) => kind !== 'test'),
    ({ file }) => /^(packages|examples)\/[^/]+|^[^/]+/.exec(file)[0],
  );
  for (const [name, files] of packages) {
    const casts = files.flatMap(({ file, casts }) => casts.map((line) => `${file}:${line}`));
    const lines = files.reduce((sum, each) => sum + each.lines, 0);
    if (casts.length * 1000 >= ceilings.castsPerThousandLines * lines && casts.length > 0) {
      yield `${name}: ${casts.length} casts in ${lines} lines, under ${ceilings.castsPerThousandLines} per 1000 are allowed:\n  ${casts.join('\n  ')}`;
    }
  }
}

const files = globSync(patterns, { exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path) });
const measured = files
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map(measure);
const problems = [
  ...measured.flatMap((each) => [...problemsOf(each)].map(([line, text]) => `${each.file}:${line} ${text}`)),
  ...castProblems(measured),
];
const sources = measured.filter(({ kind }) => kind !== 'test');
const functions = sources.flatMap((each) => each.functions.map((one) => one.lines));
for (const problem of problems) console.error(problem);
console.log(
  `Ceilings: ${files.length} files, median ${percentile(
    sources.map((each) => each.lines),
    0.5,
  )} lines, ` + `function p90 ${percentile(functions, 0.9)} lines, ${problems.length} problems`,
);
process.exitCode = problems.length === 0 && files.length > 0 ? 0 : 1;
