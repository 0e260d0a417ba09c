// Load on one server: a fixed number of requests over ten kept-alive connections, and what they cost the server.
import autocannon from 'autocannon';
import { quantile } from './statistics.mjs';

const connections = 10;

function shoot({ origin, headers, paths, amount }) {
  return new Promise((resolve, reject) => {
    const latencies = [];
    let ended = 0;
    const started = performance.now();
    const requests = paths.map((path) => ({ method: 'GET', path }));
    const options = { url: origin, connections, amount, headers, requests, sampleInt: 50, timeout: 60 };
    const instance = autocannon(options, (error, result) => {
      if (error) return reject(error);
      const failed = result.errors + result.timeouts + result.non2xx;
      if (failed > 0) return reject(new Error(`Failed to load ${origin}: ${failed} of ${amount} requests failed.`));
      resolve({ latencies, milliseconds: ended - started });
    });
    instance.on('response', (client, statusCode, bytes, latency) => {
      latencies.push(latency);
      ended = performance.now();
    });
  });
}

/**
 * @param {{ origin: string, usage: () => Promise<{ cpuMicroseconds: number, memoryBytes: number }> }} server
 * @param {{ headers: Record<string, string>, paths: string[], amount: number }} work
 * @returns {Promise<{ cpu: number, rate: number, p99: number, memory: number }>} CPU microseconds per request, requests
 *   per second, milliseconds, megabytes
 */
export async function load(server, { headers, paths, amount }) {
  const before = await server.usage();
  const { latencies, milliseconds } = await shoot({ origin: server.origin, headers, paths, amount });
  const after = await server.usage();
  return {
    cpu: (after.cpuMicroseconds - before.cpuMicroseconds) / amount,
    rate: (amount / milliseconds) * 1000,
    p99: quantile(latencies, 0.99),
    memory: after.memoryBytes / 1024 / 1024,
  };
}

/** How many requests keep a server busy for about `seconds`, found by asking it a few. */
export async function calibrated(server, { headers, paths, seconds }) {
  const probe = await load(server, { headers, paths, amount: connections * 2 });
  const better = await load(server, { headers, paths, amount: requestsFor(probe.rate, 0.5) });
  return requestsFor(better.rate, seconds);
}

const requestsFor = (rate, seconds) => Math.min(40_000, Math.max(connections * 3, Math.round(rate * seconds)));
