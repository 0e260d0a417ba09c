import {
  formatGazetteText,
  gazetteEvents,
  gazetteWeekdays,
  legalDateFrom,
  officeCodes,
  type GazetteEventCode,
  type OfficeCode,
  type Patent,
  type RegistryEvent,
} from '@ip-portal/core/model';
import { dateText, dayNumberFrom, monthsAfter, type DayNumber } from './calendar.js';
import { drawPledgee } from './names.js';
import { gazetteDay } from './patent-timeline.js';
import { RandomStream } from './random.js';
import { drawRegion } from './seller.js';

/** What is known of a right, and the days its register speaks of. */
interface Ground {
  readonly right: Patent;
  readonly stream: RandomStream;
  readonly filed: DayNumber;
  readonly granted: DayNumber | null;
  readonly published: DayNumber | null;
  /** The day the office's data speak of: nothing gazetted later is known yet. */
  readonly asOf: DayNumber;
  readonly today: DayNumber;
}

type Details = Partial<Pick<RegistryEvent, 'recordNumber' | 'holder' | 'before' | 'after' | 'text'>>;
interface Days {
  readonly effective: DayNumber;
  readonly published: DayNumber;
}

const GRACE_MONTHS = 6;
/** Days after its cause that the office sends a notice on an annuity. */
const [REMINDER_DAYS, TERMINATION_DAYS] = [25, 20];

/**
 * The legal events of a right, oldest first: drawn from its number and made to agree with its dates, status, holders and
 * encumbrances. Nothing is gazetted after `asOf`; notices, which the office sends at once, run until `today`.
 */
export function legalEvents(right: Patent, days: { readonly asOf: string; readonly today: string }): RegistryEvent[] {
  const number = (date: string | null) => (date === null ? null : dayNumberFrom(date));
  const ground: Ground = {
    right,
    stream: new RandomStream(Number(right.number.replace(/\D/g, '').slice(-9))),
    filed: dayNumberFrom(right.filedOn),
    granted: number(right.grantedOn),
    published: number(right.publishedOn),
    asOf: dayNumberFrom(days.asOf),
    today: dayNumberFrom(days.today),
  };
  const events = [...beginnings(ground), ...(right.office === 'CN' ? laterEvents(ground) : [])];
  const rank = ({ publishedOn, effectiveOn }: RegistryEvent) => `${publishedOn} ${effectiveOn}`;
  return events.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function laterEvents(ground: Ground): RegistryEvent[] {
  const transfer = transferOf(ground);
  const gazetted = [
    ...(transfer === null ? [] : [transfer]),
    ...encumbrancesOf(ground),
    ...releasedPledge(ground, transfer),
    ...endings(ground),
  ];
  const known = gazetted.filter(({ publishedOn }) => publishedOn <= dateText(ground.asOf));
  return [...known, ...annuityNotices(ground)];
}

function gazetted(code: GazetteEventCode, days: Days, details: Details = {}): RegistryEvent {
  const row = gazetteEvents.find((each) => each.code === code);
  return event(
    { kind: 'gazette', code, category: row?.category ?? null, zh: row?.zh ?? code, en: row?.en ?? code },
    days,
    details,
  );
}

function noticed(code: OfficeCode, day: DayNumber): RegistryEvent {
  const row = officeCodes.find((each) => each.code === code);
  const days = { effective: day, published: day };
  return event({ kind: 'notice', code, category: 'U', zh: row?.zh ?? code, en: row?.en ?? code }, days, {});
}

interface Naming extends Pick<RegistryEvent, 'kind' | 'code' | 'category'> {
  readonly zh: string;
  readonly en: string;
}

function event({ zh, en, ...naming }: Naming, days: Days, details: Details): RegistryEvent {
  return {
    ...naming,
    name: { 'zh-CN': zh, en, sourceLanguage: 'zh-CN' },
    effectiveOn: dateText(days.effective),
    publishedOn: dateText(days.published),
    recordNumber: null,
    holder: null,
    before: [],
    after: [],
    text: null,
    ...details,
  };
}

const sameDay = (day: DayNumber): Days => ({ effective: day, published: day });

/** An event registered on a day and gazetted after the usual lag, on a day the gazette appears. */
function lagging(day: DayNumber, stream: RandomStream): Days {
  const [, current] = gazetteWeekdays;
  const { shortest, longest } = current.lagDays;
  return { effective: day, published: gazetteDay(day + stream.between(shortest, longest)) };
}

/** The last gazette on or before a day. */
function gazetteBefore(day: DayNumber): DayNumber {
  let found = day;
  while (gazetteDay(found) > day) found -= 1;
  return gazetteDay(found);
}

/** Filing, publication, examination and grant. Other offices' events have no code of the Chinese gazette. */
function beginnings(ground: Ground): RegistryEvent[] {
  const { right, filed, published, granted } = ground;
  const filing = { kind: 'filing', code: null, category: 'A', zh: '专利申请', en: 'Application filed' } as const;
  const first = [event(filing, sameDay(filed), {})];
  const isApart = published !== null && published !== granted && right.patentType === 'invention';
  const publication = isApart ? [gazetted('PB01', sameDay(published))] : [];
  const grant = granted === null ? [] : [gazetted('GR01', sameDay(granted))];
  const all = [...first, ...publication, ...(isApart ? examinationOf(ground, published) : []), ...grant];
  return right.office === 'CN' ? all : all.map((each) => ({ ...each, code: null }));
}

/** Right after publication, and well before the grant. */
function examinationOf({ right, stream, granted, asOf }: Ground, published: DayNumber): RegistryEvent[] {
  if (right.office !== 'CN' || right.legalStatus === 'pending_published') return [];
  const planned = gazetteDay(published + stream.fork(1).between(4, 24));
  const latest = Math.max(published, gazetteBefore(Math.min(asOf, (granted ?? asOf + 60) - 60)));
  return [gazetted('SE01', sameDay(Math.min(planned, latest)))];
}

/** Where the holders are others than the applicants, the right has changed hands: after the grant, or before it. */
function transferOf({ right, stream, granted, published, asOf }: Ground): RegistryEvent | null {
  const [before, after] = [right.applicants, right.holders];
  if (before.join() === after.join() || before.length === 0 || after.length === 0) return null;
  const draw = stream.fork(2);
  const from = (granted ?? published ?? asOf) + 60;
  // The longest lag and the way to the next gazette must fit before the day the data speak of.
  const latest = asOf - 45;
  if (latest < from) return null;
  const days = lagging(from + draw.below(Math.min(latest - from, 2_000_000) + 1), draw);
  const isGranted = granted !== null;
  const clean = (names: readonly string[]) => names.join(' ').replaceAll(/[;；]/g, ' ');
  const text = formatGazetteText({
    title: isGranted ? '专利权的转移' : '专利申请权的转移',
    ipc: right.ipc[0] ?? right.locarno ?? '',
    changes: [{ item: isGranted ? '专利权人' : '申请人', before: clean(before), after: clean(after) }],
    effectiveOn: legalDateFrom(dateText(days.effective)),
  });
  return gazetted(isGranted ? 'TR01' : 'TA01', days, { before: [...before], after: [...after], text });
}

const encumbranceCodes: Readonly<Record<string, GazetteEventCode>> = {
  pledge: 'PE01',
  licence: 'EE01',
  preservation: 'PP01',
  suspension: 'PP01',
  open_licence: 'OL01',
};

/** What lies on the right now was registered on its day; the youngest may not be gazetted yet. */
function encumbrancesOf({ right, stream }: Ground): RegistryEvent[] {
  const draw = stream.fork(3);
  return right.encumbrances.flatMap(({ kind, since, recordNumber, holder }) => {
    const code = Object.hasOwn(encumbranceCodes, kind) ? encumbranceCodes[kind] : undefined;
    return code === undefined ? [] : [gazetted(code, lagging(dayNumberFrom(since), draw), { recordNumber, holder })];
  });
}

/** A pledge that was registered and released again, before the right changed hands: few, and never beside a live one. */
function releasedPledge(ground: Ground, transfer: RegistryEvent | null): RegistryEvent[] {
  const { right, stream, granted, asOf } = ground;
  const draw = stream.fork(4);
  const isPledged = right.encumbrances.some(({ kind }) => kind === 'pledge');
  if (granted === null || isPledged || !draw.chance(12)) return [];
  const from = granted + 90;
  const end = transfer === null ? asOf - 45 : dayNumberFrom(transfer.effectiveOn);
  const span = end - from;
  if (span < 500) return [];
  const registered = from + draw.below(span - 480);
  const released = registered + draw.between(180, 440);
  const recordNumber = `Y${dateText(registered).slice(0, 4)}98${String(draw.below(1_000_000)).padStart(7, '0')}`;
  const details = { recordNumber, holder: drawPledgee(draw, drawRegion(draw)) };
  return [gazetted('PE01', lagging(registered, draw), details), gazetted('PC01', lagging(released, draw), details)];
}

/** What ended or cut the right, as its status says; gazetted months after the fact. */
function endings({ right, stream, filed, granted, asOf }: Ground): RegistryEvent[] {
  const draw = stream.fork(5);
  const last = gazetteBefore(asOf);
  const begun = granted ?? filed;
  const between = Math.max(begun, begun + draw.below(Math.max(1, Math.min(asOf - 45 - begun, 2_000_000))));
  switch (right.legalStatus) {
    case 'lapsed_fee': {
      // The right has ended as from the day the annuity was due.
      const due = right.annuity.dueOn === null ? between : dayNumberFrom(right.annuity.dueOn);
      const planned = gazetteDay(monthsAfter(due, GRACE_MONTHS) + draw.between(30, 110));
      return [gazetted('CF01', { effective: due, published: Math.min(planned, last) })];
    }
    case 'expired': {
      const end = right.expiresOn === null ? asOf : dayNumberFrom(right.expiresOn) + 1;
      return [gazetted('CX01', { effective: end, published: Math.min(gazetteDay(end + 14), Math.max(end, last)) })];
    }
    case 'abandoned':
      return [gazetted('AV01', lagging(between, draw))];
    case 'invalidated':
      return [gazetted('IW01', lagging(between, draw))];
    case 'partially_invalidated':
      return [gazetted('IP01', lagging(between, draw))];
    default:
      return [];
  }
}

/** The reminder once an annuity is late, and the notice of termination once the grace period is over. */
function annuityNotices({ right, today }: Ground): RegistryEvent[] {
  if (right.annuity.dueOn === null) return [];
  const due = dayNumberFrom(right.annuity.dueOn);
  const ended = monthsAfter(due, GRACE_MONTHS) + TERMINATION_DAYS;
  return [
    ...(due + REMINDER_DAYS <= today ? [noticed('200701', due + REMINDER_DAYS)] : []),
    ...(ended <= today ? [noticed('200702', ended)] : []),
  ];
}
