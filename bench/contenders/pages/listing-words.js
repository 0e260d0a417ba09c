// What the pages that are not ours say of a listing: about as much as ours says.
const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'CNY', maximumFractionDigits: 0 });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

export const facets = [
  'rightType',
  'ipcSection',
  'ipcClass',
  'legalStatus',
  'remainingTerm',
  'priceBand',
  'office',
  'tradeMode',
  'verification',
];

export const priceOf = ({ price }) => (price === null ? 'Negotiable' : money.format(price.amount / 100));

export const factsOf = ({ right }) =>
  [
    right.number,
    right.ipc?.[0],
    right.filedOn && `Filed ${day.format(new Date(right.filedOn))}`,
    right.expiresOn && `Expires ${day.format(new Date(right.expiresOn))}`,
  ].filter(Boolean);
