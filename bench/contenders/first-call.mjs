// Import, make, call once. Usage: first-call.mjs <name> <origin>; prints what it took since this file began to run.
import { callers } from './callers.mjs';

const [name, origin] = process.argv.slice(2);
const [before, started] = [process.cpuUsage(), performance.now()];
const call = await callers[name](origin);
await call();
const milliseconds = performance.now() - started;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ milliseconds, cpuMilliseconds: (user + system) / 1000 }));
process.exit();
