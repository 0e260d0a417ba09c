#!/usr/bin/env node
import { runCommandLine } from './hosts/cli.js';

const code = await runCommandLine(process.argv.slice(2));
if (code !== null) process.exitCode = code;
