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
import { startExchange } from './exchange-server.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    'platform-port': { type: 'string', default: '4011' },
  },
});

const exchange = await startExchange({
  port: Number.parseInt(values.port, 10),
  platformPort: Number.parseInt(values['platform-port'], 10),
});
console.log(`
  Open   ${exchange.url}    choose a desk, order something as the buyer, answer as the seller in a second window
  Stop   Ctrl+C
`);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void exchange.close().then(() => process.exit(0)));
