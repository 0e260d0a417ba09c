import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import typescript, { type Expression, type FunctionLikeDeclaration, type Node, type Type } from 'typescript';

const widgets = resolve('packages/widgets');
const tags = readdirSync(join(widgets, 'src/elements')).filter((name) => name.startsWith('ip-'));
const fileOf = (tag: string) => join(widgets, `src/elements/${tag}/${tag}.ts`);
const partElement = join(widgets, 'src/templates/order-part-element.ts');

const program = typescript.createProgram(tags.map(fileOf), {
  ...typescript.convertCompilerOptionsFromJson(
    typescript.readConfigFile('tsconfig.base.json', (file) => readFileSync(file, 'utf8')).config.compilerOptions,
    resolve('.'),
  ).options,
  customConditions: ['@ip-portal/source'],
  skipLibCheck: true,
});
const checker = program.getTypeChecker();

function literalsOf(type: Type): string[] {
  if (type.isUnion()) return type.types.flatMap(literalsOf);
  return type.isStringLiteral() ? [type.value] : [];
}

/** What a function can give, `return` by `return`: its declared type would say every state there is. */
function returned(body: Node): Expression[] {
  const found: Expression[] = [];
  const visit = (node: Node): void => {
    if (typescript.isReturnStatement(node) && node.expression) found.push(node.expression);
    if (!typescript.isFunctionLike(node)) typescript.forEachChild(node, visit);
  };
  typescript.forEachChild(body, visit);
  return found;
}

/** The states that a file shows to style sheets, as the type checker follows them. */
function statesShownIn(file: string): string[] {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`Failed to read ${file}.`);
  const states: string[] = [];
  const visit = (node: Node): void => {
    typescript.forEachChild(node, visit);
    if (!typescript.isCallExpression(node) || node.expression.getText(source) !== 'this.#state.show') return;
    const [argument] = node.arguments;
    if (!argument || !typescript.isCallExpression(argument)) return;
    const judge = checker.getResolvedSignature(argument)?.getDeclaration() as FunctionLikeDeclaration | undefined;
    for (const expression of judge?.body ? returned(judge.body) : [])
      states.push(...literalsOf(checker.getTypeAtLocation(expression)));
  };
  visit(source);
  // Nothing to do is no state for a style sheet; waiting becomes slow by itself.
  return [...new Set(states.flatMap((state) => (state === 'loading' ? [state, 'slow'] : [state])))]
    .filter((state) => state !== 'idle')
    .toSorted();
}

const showing = tags.filter((tag) => tag !== 'ip-provider');

test.for(showing)('%s documents the states it can be in, and no other', (tag) => {
  const source = readFileSync(fileOf(tag), 'utf8');
  const documented = [...source.matchAll(/@cssstate ([\w-]+) - \S/g)].map(([, name]) => name);
  const shown = statesShownIn(source.includes('extends OrderPartElement') ? partElement : fileOf(tag));
  expect(shown.length).toBeGreaterThan(3);
  expect(documented.toSorted()).toEqual(shown);
});
