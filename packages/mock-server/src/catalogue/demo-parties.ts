import { creditCodeCheck, partyId, type Party } from '@ip-portal/core/model';

interface DemoParty {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
  readonly codeBody: string;
  readonly roles: readonly string[];
}

/** Parties that every sandbox knows under fixed ids, so that examples and tests can name them. All are invented. */
const table: readonly DemoParty[] = [
  {
    id: 'pty_buyer',
    zh: '昆明煦禾科技有限公司',
    en: 'Kunming Xuhe Technology Co., Ltd.',
    kind: 'enterprise',
    codeBody: '91530114MA7DEMB01',
    roles: ['buyer'],
  },
  {
    id: 'pty_seller',
    zh: '苏州屹衡新能源有限公司',
    en: 'Suzhou Yiheng New Energy Co., Ltd.',
    kind: 'enterprise',
    codeBody: '91320505MA7DEMS02',
    roles: ['seller'],
  },
  {
    id: 'pty_officer',
    zh: '呈贡瀚川科技园管理委员会',
    en: 'Chenggong Hanchuan Science Park Committee',
    kind: 'government',
    codeBody: '11530114MB7DEMP03',
    roles: ['park_officer'],
  },
  {
    id: 'pty_incubator',
    zh: '昆明澄启孵化器有限公司',
    en: 'Kunming Chengqi Incubator Co., Ltd.',
    kind: 'enterprise',
    codeBody: '91530114MA7DEMN04',
    roles: ['broker', 'buyer'],
  },
];

/** The fixed parties: `pty_buyer`, `pty_seller`, `pty_officer` (a park officer) and `pty_incubator` (a broker, and a second buyer). */
export const demoParties: readonly Party[] = table.map((row) => {
  const body = row.codeBody.replaceAll('S', '5').replaceAll('O', '0');
  return {
    id: partyId.parse(row.id),
    name: { 'zh-CN': row.zh, en: row.en, sourceLanguage: 'zh-CN' },
    kind: row.kind,
    country: 'CN',
    region: body.slice(2, 8),
    creditCode: body + creditCodeCheck(body),
    creditCodeWarning: null,
    roles: [...row.roles],
  };
});
