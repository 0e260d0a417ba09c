// The incubator's own small server: static pages under a strict policy, and session tokens for its signed-in member,
// minted with the secret key that never leaves this process. Beside it runs the mock platform.
import { formatImportReport, PortError, CatalogueError } from '@ip-portal/mock-server/http';
import { readCommandLine } from './command-line.mjs';
import { startSite } from './site-server.mjs';

/** What a person can mend, in one line; anything else is a fault of ours and keeps its stack. */
function adviceOn(error, { port }) {
  if (error instanceof PortError) return error.advice('--platform-port');
  if (error instanceof CatalogueError) return `${formatImportReport(error.report)}${error.message}`;
  if (error instanceof RangeError) return error.message;
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  const reason = error.code === 'EACCES' ? 'may not be used' : 'is taken';
  return `Failed to start the site: port ${port} ${reason}. Give --port another number, or 0 for any.`;
}

function greet(site) {
  if (site.report !== null) console.log(`\n${formatImportReport(site.report).trimEnd()}`);
  console.log(`
  Open   ${site.url}        中文
         ${site.url}/en/    English

  Try    search "电池" or "battery", open a patent, order it, and move the sandbox clock at the foot of the page:
         the seller answers, the money is held, both sign, the office decides, the seller is paid.
         npm start -- --catalogue <file or folder>    your own listings: CSV, JSON, patent-office XML
         curl -H "Authorization: Bearer ${site.publishableKey}" "${site.platformUrl}/v1/listings?q=battery&limit=1"

  Stop   Ctrl+C
`);
}

async function serve(settings) {
  try {
    const site = await startSite(settings);
    greet(site);
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.once(signal, () => void site.close().then(() => process.exit(0)));
  } catch (error) {
    console.error(adviceOn(error, settings));
    process.exitCode = 1;
  }
}

const settings = readCommandLine(process.argv.slice(2));
if (settings !== null) await serve(settings);
