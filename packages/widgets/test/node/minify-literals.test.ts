import { expect, test } from 'vitest';
import { minifyLiterals } from '../../scripts/minify-literals.js';

const small = (source: string): string => minifyLiterals(source, 'element.ts');

test('a style sheet keeps every rule and loses comments and spaces', () => {
  expect(
    small('const s = css`\n  /* why */\n  .a > .b :hover,\n  .c {\n    margin: 0 auto;\n    color: red;\n  }\n`;'),
  ).toBe('const s = css` .a > .b :hover,.c{margin:0 auto;color:red}`;');
});

test('what stands in quotes stays as it is', () => {
  expect(small("css`\n  a::after {\n    content: ' ;  } ';\n    font: 'Segoe UI',\n      serif;\n  }\n`")).toBe(
    "css` a::after{content:' ;  } ';font:'Segoe UI',serif}`",
  );
});

test('placeholders stay where they are, in style sheets and in markup', () => {
  expect(small('css`\n  :host {\n    ${light};\n    top: ${x}px;\n  }\n`')).toBe('css` :host{${light};top:${x}px}`');
  expect(small('html`\n  <p>\n    ${a}  ${html`<b>\n  ${c}\n</b>`}\n  </p>\n`')).toBe(
    'html` <p> ${a} ${html`<b> ${c} </b>`} </p> `',
  );
});

test('words between tags stay apart, other literals and strings stay as they are', () => {
  expect(small('html`<b>a</b>\n  <i>b</i>`')).toBe('html`<b>a</b> <i>b</i>`');
  const text = "const a = `  x\n  y`; const b = 'html`  `'; // css`  a  `\n";
  expect(small(text)).toBe(text);
});
