import { registerSources } from './register-sources.js';
import { register } from './register-words.js';
import { common } from './shared-words.js';
import { terms } from './terms.js';

export const messages = {
  ...common,
  ...register,
  failure: { ...common.failure, not_found: '登记簿中没有查到该权利，请核对申请号。' },
  number: (number: string) => `申请号 ${number}`,
  legalStatus: terms.legalStatus,
  noRight: '没有指定要查询的权利。',
  none: '此类权利没有可查询的登记簿法律状态。',
  title: '法律状态',
  asOf: (date: string) => `法律状态截至 ${date}`,
  source: (name: string) => `来源：${name}`,
  sources: registerSources,
  lag: (shortest: string, longest: string) =>
    `官方公告通常比登记晚 ${shortest} 至 ${longest} 天。交易前请以专利登记簿副本为准。`,
  lagPlain: '官方公布的法律状态有滞后。交易前请以官方登记簿副本为准。',
  old: (days: string) => `该数据距今已 ${days} 天，可能未反映最新变化。下单前请要求更新核验。`,
  silent: '登记簿尚显示有效，但年费已逾期未缴：权利可能已经终止，只是尚未公告。',
  annuity: '年费',
  lateAnnuity: (year: string, fee: string) => `第 ${year} 年年费 ${fee}`.trim(),
  nextAnnuity: (year: string, fee: string) => `下一笔：第 ${year} 年年费 ${fee}`.trim(),
  dueOn: (date: string) => `缴费期限 ${date}`,
  daysLeft: (days: string) => `还剩 ${days} 天`,
  graceUntil: (date: string) => `补缴期限（含滞纳金）${date}`,
  surchargeNow: (amount: string, until: string) => `现在补缴须另付滞纳金 ${amount}（至 ${until}）`,
  surcharges: '滞纳金标准',
  until: (date: string) => `至 ${date}`,
  noSurcharge: '免滞纳金',
  encumbrances: '权利负担',
  noEncumbrances: '登记簿无质押、许可备案、保全等记录。',
  since: (date: string) => `自 ${date}起`,
  record: (number: string) => `登记号 ${number}`,
  events: '法律事件',
  eventCount: (count: string) => `${count} 项`,
  effectiveOn: (date: string) => `生效日 ${date}`,
  change: (before: string, after: string) => `${before} → ${after}`,
  printed: '公报原文',
} as const;
