// `npm run pictures`: takes the pictures of all stories anew, in the pinned browser. Look at what changed before you commit.
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { buildStorybook } from './storybook.mjs';

const built = spawnSync(process.execPath, buildStorybook.command, { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'pictures', 'pictures.test'];
const environment = { ...process.env, IP_PORTAL_PICTURES: 'renew' };
process.exitCode = spawnSync(process.execPath, command, { stdio: 'inherit', env: environment }).status ?? 1;
