// The incubator's own small server: static pages under a strict policy, and session tokens for its signed-in member,
// minted with the secret key that never leaves this process. Beside it runs the mock platform.
import { parseArgs } from 'node:util';
import { startSite } from './site-server.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    'platform-port': { type: 'string', default: '4010' },
    catalogue: { type: 'string' },
    'asking-price': { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    listings: { type: 'string', default: '10000' },
  },
});

const site = await startSite({
  port: Number.parseInt(values.port, 10),
  platformPort: Number.parseInt(values['platform-port'], 10),
  seed: Number.parseInt(values.seed, 10),
  listings: Number.parseInt(values.listings, 10),
  catalogue: values.catalogue,
  askingPrice: Number.parseInt(values['asking-price'], 10) * 100,
});

console.log(`
  Open   ${site.url}        中文
         ${site.url}/en/    English

  Try    search "电池" or "battery", open a patent, order it, and move the sandbox clock at the foot of the page:
         the seller answers, the money is held, both sign, the office decides, the seller is paid.
         npm start -- --catalogue <file or folder>    your own listings: CSV, JSON, patent-office XML
         curl -H "Authorization: Bearer ${site.publishableKey}" "${site.platformUrl}/v1/listings?q=battery&limit=1"

  Stop   Ctrl+C
`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void site.close().then(() => process.exit(0)));
