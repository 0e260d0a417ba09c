// Load on one server: a fixed number of requests over ten kept-alive connections, and what they cost the server.
import autocannon from 'autocannon';
import { quantile } from './statistics.mjs';

const connections = 10;

function shoot({ origin, headers, paths, amount }) {
  return new Promise((resolve, reject) => {
    const latencies = [];
    let ended = 0;
    const started = performance.now();
    const requests = paths.map((path) => ({ method: 'GET', path, headers }));
    let client = 0;
    // Each connection begins elsewhere: in step they would ask for the same page ten times, and nine times have it held.
    const setupClient = (connection) => {
      const begin = Math.floor((requests.length * client) / connections);
      client += 1;
      connection.setRequests([...requests.slice(begin), ...requests.slice(0, begin)]);
    };
    const options = { url: origin, connections, amount, requests, setupClient, sampleInt: 50, timeout: 60 };
    const instance = autocannon(options, (error, result) => {
      if (error) return reject(error);
      const failed = result.errors + result.timeouts + result.non2xx;
      if (failed > 0)
        return reject(
          new Error(
            `Failed to load ${origin}: ${failed} of ${amount} requests failed: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors.`,
          ),
        );
      resolve({ latencies, milliseconds: ended - started });
    });
    instance.on('response', (connection, statusCode, bytes, latency) => {
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

/**
 * How many requests cost a server about `seconds` of CPU, found while warming it up for some five times as long: machine
 * code is made late. CPU and not time, because on a busy machine a second may hold very few requests.
 */
export async function calibrated(server, { headers, paths, seconds }) {
  let amount = connections * 2;
  for (const share of [1, 3, 1]) {
    const { cpu } = await load(server, { headers, paths, amount });
    amount = Math.min(40_000, Math.max(connections * 3, Math.round((seconds * share * 1_000_000) / cpu)));
  }
  return amount;
}
