// What VS Code needs to complete our tags, attributes, parts and custom properties, from the manifest of the elements.
import { readFileSync, writeFileSync } from 'node:fs';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const manifest = JSON.parse(readFileSync('packages/widgets/custom-elements.json', 'utf8'));
generateVsCodeCustomElementData(manifest, {
  outdir: 'packages/widgets/dist',
  htmlFileName: 'vscode.html-custom-data.json',
  cssFileName: 'vscode.css-custom-data.json',
  descriptionSrc: 'summary',
  hideLogs: true,
});

// Many elements share a custom property or a part; an editor should offer it once.
const file = 'packages/widgets/dist/vscode.css-custom-data.json';
const data = JSON.parse(readFileSync(file, 'utf8'));
const once = (list = []) => [...new Map(list.map((entry) => [entry.name, entry])).values()];
const unique = { ...data, properties: once(data.properties), pseudoElements: once(data.pseudoElements) };
writeFileSync(file, `${JSON.stringify(unique, null, 2)}\n`);
