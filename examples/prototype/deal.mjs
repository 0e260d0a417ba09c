// A patent deal from search to payout, in one process: the platform is simulated, so nobody waits for the month it takes.
import { createClient } from '@ip-portal/core';
import { createPlatform } from '@ip-portal/mock-server';

const platform = createPlatform({ listings: 1000 });
const baseUrl = 'https://sandbox.example';
const environment = { fetch: (url, init) => platform.fetch(new Request(url, init)) };
const sandbox = async (path, command) => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(command) };
  return (await environment.fetch(`${baseUrl}/__sandbox${path}`, init)).json();
};
const getSession = () => sandbox('/sessions', { partyId: 'pty_buyer', role: 'buyer' });
const { listings, quotes, orders, documents, escrow, ledger } = createClient({ baseUrl, environment, getSession });

const { data, total } = await listings.list({ q: '电池', priceBand: ['10k_50k'], verification: ['full'] });
const [listing] = data;
console.log(`${total} found: ${listing.title['zh-CN']}, ${listing.right.number}, ${listing.price.amount / 100} yuan`);
const quote = await quotes.create({ listingId: listing.id, filingParty: 'platform' });
let order = await orders.create({ quoteId: quote.id });

const scan = { content: new Blob(['%PDF-1.7'], { type: 'application/pdf' }), name: 'scan.pdf' };
const sign = async (paper) => {
  if (paper.how === 'upload') await documents.upload(paper, scan);
  else for (let copy = 1; copy <= paper.copies; copy += 1) await documents.sign(paper, { copy });
};
const deeds = {
  confirm: () => orders.confirm(order),
  pay: () => orders.pay(order, { method: 'bank' }),
  sign: (papers) => Promise.all(papers.filter(({ signers }) => signers.includes('buyer')).map(sign)),
  accept: (papers) => orders.accept(order, { documentIds: papers.map(({ id }) => id) }),
};
while (order.waitingFor.length > 0) {
  const mine = order.availableActions.find(({ action, enabled }) => enabled && action in deeds)?.action;
  if (mine) await deeds[mine]((await documents.list(order.id)).data);
  if (!mine || mine === 'pay') await sandbox('/clock', { command: 'next' }); // the others act: let time pass
  order = await orders.retrieve(order.id);
  const { held, released } = await escrow.retrieve(order.id);
  const sum = (await ledger.retrieve(order.id)).balances.reduce((all, { balance }) => all + balance, 0);
  console.log(order.updatedAt, order.status, `held ${held.amount}, released ${released.amount}, ledger ${sum}`);
}
