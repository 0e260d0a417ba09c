// One way of calling in one process. Usage: caller-process.mjs <name> <origin> with an IPC channel: each message is a
// number of calls to make one after another, each answer the CPU microseconds of one call.
import { callers } from './callers.mjs';

const [name, origin] = process.argv.slice(2);
const call = await callers[name](origin);

process.on('message', async (calls) => {
  const before = process.cpuUsage();
  for (let index = 0; index < calls; index += 1) await call();
  const { user, system } = process.cpuUsage(before);
  process.send((user + system) / calls);
});
process.on('disconnect', () => process.exit());
process.send('ready');
