import {
  formatCnApplicationNumber,
  gazetteEvents,
  gazetteWeekdays,
  legalDateOf,
  operations,
  parseCnApplicationNumber,
  ruleAt,
  type PatentListing,
  type RegistryEvent,
  type RegistryRecord,
} from '@ip-portal/core/model';
import { legalEvents } from '../catalogue/legal-events.js';
import { tenantOf } from '../domain/access.js';
import { notFound } from '../domain/refusal.js';
import { registryAnnuity } from '../domain/registry-annuity.js';
import type { OrderRow, World } from '../domain/world.js';
import { parameterOf, route, type Route } from './route.js';

/** What the office publishes of rights. */
export const registryRoutes: readonly Route[] = [
  route(operations.registryRetrieve, (call) => {
    const { world, store, services, caller } = call;
    tenantOf(world, caller);
    const asked = parameterOf(call, 'number');
    const parsed = parseCnApplicationNumber(asked);
    const listing = services.finder.byNumber(store, parsed.ok ? formatCnApplicationNumber(parsed.value) : asked);
    if (listing === undefined) throw notFound('right');
    return recordOf(world, listing);
  }),
];

function recordOf(world: World, listing: PatentListing): RegistryRecord {
  const { right } = listing;
  const today = legalDateOf(world.now);
  const { lagDays } = ruleAt(gazetteWeekdays, today);
  const own = [...world.orders.values()].flatMap((row) =>
    row.listing.id === listing.id ? transferOf(row, right) : [],
  );
  // What the gazette printed of a deal made here is newer than what the catalogue was read from.
  const asOf = [right.legalStatusRecord.asOf, ...own.map(({ publishedOn }) => publishedOn)].sort().at(-1) ?? today;
  return {
    office: right.office,
    number: right.number,
    readOn: today,
    legalStatus: { ...right.legalStatusRecord, asOf },
    lag:
      right.office === 'CN'
        ? { shortestDays: lagDays.shortest, longestDays: lagDays.longest, source: '国家知识产权局专利公报' }
        : null,
    events: [...legalEvents(right, { asOf, today }), ...own].reverse(),
    annuity: registryAnnuity(right, today),
    encumbrances: [...right.encumbrances],
  };
}

/** A transfer that an order on this platform brought about, once the gazette has printed it. */
function transferOf({ office, buyer, seller }: OrderRow, right: PatentListing['right']): RegistryEvent[] {
  const printed = office?.history.find(({ step }) => step === 'gazette_published');
  if (!office || office.effectiveOn === null || printed === undefined) return [];
  const row = gazetteEvents.find(({ code }) => code === (right.grantedOn === null ? 'TA01' : 'TR01'));
  const nameOf = ({ name }: OrderRow['buyer']) => name['zh-CN'] ?? '';
  return [
    {
      kind: 'gazette',
      code: row?.code ?? null,
      category: row?.category ?? null,
      name: { 'zh-CN': row?.zh ?? '', en: row?.en ?? '', sourceLanguage: 'zh-CN' },
      effectiveOn: office.effectiveOn,
      publishedOn: legalDateOf(printed.at),
      recordNumber: null,
      holder: null,
      before: right.holders.length > 0 ? [...right.holders] : [nameOf(seller)],
      after: [nameOf(buyer)],
      text: null,
    },
  ];
}
