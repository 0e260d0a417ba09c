// The processes are data: whoever needs to know what a status means asks `availableActions`, `transition` or a table of
// core. A comparison with a status by name anywhere else would be a second, silent copy of the process; this finds them.
import { globSync, readFileSync } from 'node:fs';
import typescript from 'typescript';

const { SyntaxKind } = typescript;

const lists = { orderStatuses: 'order', escrowStatuses: 'escrow', transferStatuses: 'transfer' };
const owners = ['packages/core/src/schemas', 'packages/core/src/process'];
const comparisons = new Set([
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.EqualsEqualsToken,
  SyntaxKind.ExclamationEqualsToken,
]);
const memberships = new Set(['includes', 'has', 'indexOf', 'some', 'startsWith', 'endsWith']);
// Words of one part (`closed`, `published`) name other things too: they count when what is compared is called a status,
// or belongs to a deal. Words of two parts (`awaiting_payment`) belong to the processes alone, but may be an office's
// answer or the name of a step.
const aboutADeal = /order|escrow|transfer|deal\b/i;
const aStatus = /(status|phase)$/i;
// The floor of the mock server that knows listings only: a bare `status` there is a listing's.
const withoutDeals = /\/mock-server\/src\/catalogue\//;
const otherNoun = /(outcome|result|answer|decision|kind|type|event|step|action|policy|reason|code)$/i;
const otherOwner =
  /(listing|deposit|quote|payment|verification|document|response|controller|view|task)\w*\??\.status$|\b(?!Order|Escrow|Transfer)[A-Z]\w*Status\b/;

const parse = (file) =>
  typescript.createSourceFile(file, readFileSync(file, 'utf8'), typescript.ScriptTarget.Latest, true);

function walk(node, visit) {
  visit(node);
  typescript.forEachChild(node, (child) => walk(child, visit));
}

function unwrapped(node) {
  let inner = node;
  while (typescript.isAsExpression(inner) || typescript.isSatisfiesExpression(inner)) inner = inner.expression;
  return inner;
}

function processStatuses() {
  const statuses = new Map();
  const found = new Set();
  for (const file of owners.flatMap((folder) => globSync(`${folder}/*.ts`))) {
    walk(parse(file), (node) => {
      if (!typescript.isVariableDeclaration(node) || !(node.name.getText() in lists) || !node.initializer) return;
      const list = unwrapped(node.initializer);
      if (!typescript.isArrayLiteralExpression(list)) return;
      found.add(node.name.getText());
      const process = lists[node.name.getText()];
      for (const element of list.elements.filter(typescript.isStringLiteral)) {
        statuses.set(element.text, [...(statuses.get(element.text) ?? []), process]);
      }
    });
  }
  const missing = Object.keys(lists).filter((name) => !found.has(name));
  if (missing.length > 0) {
    const where = owners.join(' and ');
    throw new Error(
      `Failed to find ${missing.join(', ')} in ${where}: the guard would pass blindly. Correct its names.`,
    );
  }
  return statuses;
}

/** Pairs of what is compared and the literals it is compared with. */
function comparedLiterals(node) {
  if (typescript.isBinaryExpression(node) && comparisons.has(node.operatorToken.kind)) {
    return [
      { operand: node.left, literals: [node.right] },
      { operand: node.right, literals: [node.left] },
    ];
  }
  if (typescript.isCaseClause(node)) return [{ operand: node.parent.parent.expression, literals: [node.expression] }];
  if (typescript.isCallExpression(node) && typescript.isPropertyAccessExpression(node.expression)) {
    if (!memberships.has(node.expression.name.text)) return [];
    const receiver = unwrapped(node.expression.expression);
    const listed = typescript.isArrayLiteralExpression(receiver) ? receiver.elements : [];
    const [argument] = node.arguments;
    return argument
      ? [
          { operand: argument, literals: listed },
          { operand: receiver, literals: node.arguments },
        ]
      : [];
  }
  if (typescript.isNewExpression(node) && node.expression.getText() === 'Set') {
    const list = node.arguments?.[0] && unwrapped(node.arguments[0]);
    if (!list || !typescript.isArrayLiteralExpression(list)) return [];
    // What a set holds is told by its type argument, or else by the name of its variable.
    const holder = node.typeArguments?.[0] ?? (typescript.isVariableDeclaration(node.parent) ? node.parent.name : node);
    return [{ operand: holder, literals: list.elements }];
  }
  return [];
}

function isBranch(operand, literal, file) {
  const text = operand.getText().replace(/[!)\s]+$/, '');
  if (typescript.isTypeOfExpression(operand) || otherNoun.test(text) || otherOwner.test(text)) return false;
  return literal.includes('_') || aboutADeal.test(text) || (aStatus.test(text) && !withoutDeals.test(file));
}

function branchesIn(file, statuses) {
  const tree = parse(file);
  const branches = [];
  walk(tree, (node) => {
    for (const { operand, literals } of comparedLiterals(node)) {
      for (const literal of literals) {
        if (!typescript.isStringLiteralLike(literal) || !statuses.has(literal.text)) continue;
        if (!isBranch(operand, literal.text, file)) continue;
        const { line } = tree.getLineAndCharacterOfPosition(literal.getStart(tree));
        branches.push(
          `${file}:${line + 1} branches on the ${statuses.get(literal.text).join('/')} status '${literal.text}'`,
        );
      }
    }
  });
  return branches;
}

const statuses = processStatuses();
const files = globSync('packages/*/src/**/*.ts').filter(
  (file) => !owners.some((folder) => file.startsWith(`${folder}/`)) && !/\.(test|stories|arbitraries)\.ts$/.test(file),
);
const branches = files.flatMap((file) => branchesIn(file, statuses));
for (const branch of branches) console.error(branch);
if (branches.length > 0) console.error('Ask availableActions, transition or a table in core/src/process instead.');
console.log(
  `Status branches: ${statuses.size} statuses, ${files.length} files, ${branches.length} branches outside core`,
);
process.exitCode = branches.length === 0 ? 0 : 1;
