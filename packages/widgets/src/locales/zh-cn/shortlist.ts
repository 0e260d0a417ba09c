import { register } from './register-words.js';
import { common } from './shared-words.js';
import { terms } from './terms.js';

/** The shortlist of a search and its comparison. */
export const messages = {
  ...common,
  ...register,
  ...terms,
  chosen: (count: string, limit: string) => `已选 ${count}/${limit} 项`,
  shortlist: '对比清单',
  compare: '对比',
  clearList: '清空',
  comparison: '对比',
  compared: (count: string) => `${count} 项`,
  details: '查看详情',
  back: '返回搜索结果',
  print: '打印',
  onlyDifferences: '只看不同项',
  differs: '不同',
  notRecorded: '未记载',
  remove: (name: string) => `移出对比：${name}`,
  price: '挂牌价格',
  separator: '、',
  rows: {
    kind: '类型',
    office: '国家或地区',
    number: '号码',
    legalStatus: '法律状态',
    ipc: '专利分类',
    filedOn: '申请日',
    expiresOn: '期限至',
    annuity: '年费',
    holders: '权利人',
    encumbrances: '权利负担',
    tradeModes: '交易方式',
    verification: '平台核验',
  },
  noEncumbrances: '无记录',
} as const;
