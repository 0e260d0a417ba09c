// Preloaded into every server under test: tells the benchmark, when asked over the IPC channel, what this process has
// used so far. Microseconds of CPU over all its threads, where /proc counts in hundredths of a second.
process.on('message', (message) => {
  if (message === 'usage') {
    const { user, system } = process.cpuUsage();
    process.send({ cpuMicroseconds: user + system, memoryBytes: process.memoryUsage.rss() });
  }
});
process.channel?.unref();
