// The tools need a newer Node than many machines have. `npm ci` brings one along (optionalDependencies of package.json);
// scripts started by npm or npx find it first on their path, a plain `node file.mjs` in a shell does not.
const [major, minor] = process.versions.node.split('.').map(Number);
const newEnough = (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major >= 26;

if (!newEnough) {
  console.error(
    `Failed to start the tools: Node ${process.versions.node} is too old, ^22.18, ^24.11 or >=26 is needed. ` +
      'Run "npm ci" once and start things through npm scripts or npx (they use the Node that the install brings on ' +
      'Linux, Windows and Intel Macs), or install a newer Node.',
  );
  process.exit(1);
}
