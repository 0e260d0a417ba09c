import {
  addDays,
  deadlineOf,
  gazetteWeekdays,
  isBusinessDay,
  legalDateOf,
  publicHolidays,
  ruleAt,
  startOfLegalDate,
  statutoryPeriods,
  transferId,
  weekdayOf,
  type LegalDate,
  type Notice,
  type Step,
  type TakenStep,
} from '@ip-portal/core/model';
import { drawFraction, drawInteger, quantile, type Quantiles } from './draw.js';
import { newId, nextCount } from './id.js';
import type { OfficeAnswer, OfficeFile, OrderRow, World } from './world.js';

const notices: Readonly<Partial<Record<Step, { code: string; zh: string; en: string }>>> = {
  formalities_passed: { code: '200028', zh: '手续合格通知书', en: 'Notice that formalities are in order' },
  rectification_requested: { code: '200029', zh: '办理手续补正通知书', en: 'Notice to rectify formalities' },
  application_refused: { code: '200023', zh: '视为未提出通知书', en: 'Notice that the request is deemed not filed' },
  official_fee_lapsed: { code: '200023', zh: '视为未提出通知书', en: 'Notice that the request is deemed not filed' },
  rectification_lapsed: { code: '200023', zh: '视为未提出通知书', en: 'Notice that the request is deemed not filed' },
  proceedings_suspended: { code: '200004', zh: '保全程序开始通知书', en: 'Notice that preservation begins' },
};

/** Days from filing to the answer: lognormal with median 14 and p90 35, cut at its first and last percent. */
const answerDays: Quantiles = [
  [0, 2.65],
  [0.01, 2.65],
  [0.05, 4.32],
  [0.1, 5.6],
  [0.25, 8.64],
  [0.5, 14],
  [0.75, 22.68],
  [0.9, 35],
  [0.95, 45.38],
  [0.99, 73.9],
  [1, 73.9],
];

/** Shares of first filings that must be rectified or are deemed not filed; all others pass. */
const RECTIFIED = 0.12;
const DEEMED_NOT_FILED = 0.06;

const DAY = 86_400_000;

/** Opens the office's file of an order. */
export function openOfficeFile(world: World, row: OrderRow): OrderRow {
  const file: OfficeFile = {
    transferId: transferId.parse(newId(world, 'trf')),
    script: row.office?.script ?? [],
    filedOn: null,
    filingNumber: null,
    effectiveOn: null,
    notices: [],
    history: [],
  };
  return { ...row, office: file };
}

/** The filing receipt: the legal date and a number of the office's electronic filing. */
export function recordFiling(world: World, row: OrderRow): OrderRow {
  if (row.office === null) return row;
  const filedOn = legalDateOf(world.now);
  const serial = String(nextCount(world, `filing:${filedOn}`)).padStart(6, '0');
  return { ...row, office: { ...row.office, filedOn, filingNumber: `BG${filedOn.replaceAll('-', '')}${serial}` } };
}

/** Writes a step of the office case into its file, with the notice the office issues for it. */
export function recordTransferStep(world: World, row: OrderRow, step: TakenStep): OrderRow {
  const { office } = row;
  const { transfer } = row.deal;
  if (office === null || transfer === null) return row;
  const notice = noticeFor(world, step, transfer.dueAt);
  const entry = { at: step.at, step: step.step, actor: step.actor, status: step.to, noticeCode: notice?.code ?? null };
  const registered = transfer.titlePassed && office.effectiveOn === null;
  return {
    ...row,
    office: {
      ...office,
      notices: notice === null ? office.notices : [...office.notices, notice],
      history: [...office.history, entry],
      // Registration date: the issue date of notice 200028 (unconfirmed practice of the office).
      effectiveOn: registered ? legalDateOf(world.now) : office.effectiveOn,
    },
  };
}

function noticeFor(world: World, { step }: TakenStep, dueAt: string | null): Notice | null {
  const kind = notices[step];
  if (kind === undefined) return null;
  const issuedOn = legalDateOf(world.now);
  const serial = String(nextCount(world, `notice:${issuedOn}`)).padStart(7, '0');
  const receipt = ruleAt(statutoryPeriods, issuedOn, { where: ({ name }) => name === 'presumed_receipt_electronic' });
  return {
    code: kind.code,
    number: `${issuedOn.replaceAll('-', '')}${serial}`,
    name: { 'zh-CN': kind.zh, en: kind.en, sourceLanguage: 'zh-CN' },
    issuedOn,
    deliveryChannel: 'electronic',
    deemedReceivedOn: legalDateOf(deadlineOf(world.now, receipt)),
    replyDueOn: dueAt === null ? null : legalDateOf(dueAt),
  };
}

/** What the office answers next: as scripted, else by the seed (a second answer on the same filing always passes). */
export function nextAnswer(world: World, row: OrderRow): OfficeAnswer {
  const [scripted] = row.office?.script ?? [];
  if (scripted !== undefined) return scripted;
  const answered = row.office?.notices.length ?? 0;
  const chance = answered > 0 ? 1 : drawFraction(world.seed, `office:${row.id}:answer`);
  if (chance < DEEMED_NOT_FILED) return 'deem_not_filed';
  return chance < DEEMED_NOT_FILED + RECTIFIED ? 'rectify' : 'pass';
}

/** The instant of the office's answer, in its working hours. */
export function answerAt(world: World, row: OrderRow): string {
  const draw = `office:${row.id}:delay:${row.office?.history.length ?? 0}`;
  const days = quantile(answerDays, drawFraction(world.seed, draw));
  return inOfficeHours(world, Date.parse(world.now) + Math.ceil(days) * DAY, draw);
}

/** The instant of the gazette: the usual lag after registration, then the next day the gazette appears (Tuesday or Friday). */
export function gazetteAt(world: World, row: OrderRow): string {
  const today = legalDateOf(world.now);
  const { weekdays, lagDays } = ruleAt(gazetteWeekdays, today);
  const lag =
    lagDays.shortest +
    drawInteger(world.seed, { name: `gazette:${row.id}`, bound: lagDays.longest - lagDays.shortest + 1 });
  const appears: readonly number[] = weekdays;
  let day: LegalDate = addDays(today, lag);
  while (!appears.includes(weekdayOf(day))) day = addDays(day, 1);
  return startOfLegalDate(day);
}

function inOfficeHours(world: World, milliseconds: number, draw: string): string {
  let day = legalDateOf(new Date(milliseconds).toISOString());
  const calendar = publicHolidays.find(({ year }) => day.startsWith(String(year)));
  while (!isBusinessDay(day, calendar)) day = addDays(day, 1);
  const minute = drawInteger(world.seed, { name: `${draw}:minute`, bound: 480 });
  return new Date(Date.parse(startOfLegalDate(day)) + (9 * 60 + minute) * 60_000).toISOString();
}
