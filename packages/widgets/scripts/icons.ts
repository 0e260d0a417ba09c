// Writes the icons in use. Usage: run-typescript.mjs icons.ts
import { writeFileSync } from 'node:fs';
import { iconSource } from './icon-source.js';

writeFileSync('packages/widgets/src/icons/icons.ts', await iconSource());
