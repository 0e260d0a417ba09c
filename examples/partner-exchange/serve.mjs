// A partner exchange: a small Node server of its own look over the platform.
//
//   npm run build && npm start -w examples/partner-exchange      then open http://127.0.0.1:8090
//
// What it shows an engineer:
//   exchange-server.mjs  the secret key stays in this process: it lists what is on offer, checks whose order a page is
//                        about, and mints a token of fifteen minutes whenever an element asks `/session`
//   pages.mjs            pages are made on the server, every text escaped; the elements are plain tags in them
//   site/exchange.css    the exchange's own look: the theme file of the elements, and the same tokens for the page
//
// A desk has the elements in two ways: the buyer's uses the composed <ip-order-tracker>; the seller's leaves panels
// of it out and puts <ip-documents> and <ip-transfer-status> into it where it wants them. They share one reading and one live connection.
// The platform sends no webhooks yet: a desk is kept up to date by the event stream that its elements open.
import { parseArgs } from 'node:util';
import { PortError } from '@ip-portal/mock-server/http';
import { startExchange } from './exchange-server.mjs';

function portFrom(values, name) {
  const port = /^\d{1,5}$/.test(values[name]) ? Number(values[name]) : NaN;
  if (port <= 65_535) return port;
  throw new RangeError(`--${name} is "${values[name]}". Pass a whole number from 0 to 65535.`);
}

function readCommandLine() {
  const options = { port: { type: 'string', default: '8090' }, 'platform-port': { type: 'string', default: '4011' } };
  const { values } = parseArgs({ options });
  return { port: portFrom(values, 'port'), platformPort: portFrom(values, 'platform-port') };
}

/** What a person can mend, in one line; anything else is a fault of ours and keeps its stack. */
function adviceOn(error) {
  if (error instanceof PortError) return error.advice('--platform-port');
  const { code, message, port } = error;
  if (error instanceof RangeError) return `Failed to start the exchange: ${message}`;
  if (String(code).startsWith('ERR_PARSE_ARGS'))
    return `Failed to start the exchange: ${message.split(/\.\s|\n/)[0]}. Pass --port <number> or --platform-port <number>.`;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
  const reason = code === 'EACCES' ? 'may not be used' : 'is taken';
  return `Failed to start the exchange: port ${port} ${reason}. Give --port another number, or 0 for any.`;
}

try {
  const exchange = await startExchange(readCommandLine());
  console.log(`
  Open   ${exchange.url}    choose a desk, order something as the buyer, answer as the seller in a second window
  Stop   Ctrl+C
`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void exchange.close().then(() => process.exit(0)));
} catch (error) {
  console.error(adviceOn(error));
  process.exitCode = 1;
}
