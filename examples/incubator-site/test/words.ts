/** What people look for on the pages, by accessible name. */
export interface Words {
  readonly folder: '' | '/en';
  readonly keyword: string;
  readonly searchPatents: string;
  readonly roles: { readonly buyer: string; readonly seller: string };
  readonly order: string;
  readonly buyerFiles: RegExp;
  readonly agree: RegExp;
  readonly place: string;
  readonly confirmContract: string;
  readonly toPayment: string;
  readonly toCustodian: RegExp;
  readonly confirmTradable: string;
  readonly decline: string;
  readonly readFirst: RegExp;
  readonly downloaded: RegExp;
  readonly sign: RegExp;
  readonly file: string;
  readonly answerRectification: string;
  readonly accept: string;
  readonly goAhead: string;
  readonly completed: string;
  readonly declined: string;
}

export const english: Words = {
  folder: '/en',
  keyword: 'battery',
  searchPatents: 'Search',
  roles: { buyer: 'Buyer', seller: 'Seller' },
  order: 'Order this right',
  buyerFiles: /buyer/i,
  agree: /I have read and accept/,
  place: 'Place the order',
  confirmContract: 'Confirm the contract',
  toPayment: 'Go to payment',
  toCustodian: /Pay at the custodian/,
  confirmTradable: 'Confirm the right can be traded',
  decline: 'Decline the order',
  readFirst: /^Download and read first/,
  downloaded: /is downloaded; it has the fingerprint of the list/,
  sign: /^Sign(?! and)/,
  file: 'File the change of owner',
  answerRectification: 'Answer the rectification notice',
  accept: 'Confirm certificate and notice',
  goAhead: 'Go ahead',
  completed: 'Completed',
  declined: 'Not accepted by the seller',
};

export const chinese: Words = {
  folder: '',
  keyword: '电池',
  searchPatents: '检索专利',
  roles: { buyer: '买方', seller: '卖方' },
  order: '下单购买',
  buyerFiles: /买方办理/,
  agree: /我已阅读并同意/,
  place: '确认下单',
  confirmContract: '确认合同',
  toPayment: '去付款',
  toCustodian: /前往托管机构付款/,
  confirmTradable: '确认可以交易',
  decline: '拒绝订单',
  readFirst: /^先下载阅读/,
  downloaded: /已下载.+与清单上的指纹一致/,
  sign: /^签署(?!文件)/,
  file: '提交变更申请',
  answerRectification: '提交补正',
  accept: '确认收到证书和通知书',
  goAhead: '确认办理',
  completed: '交易完成',
  declined: '卖方未接受',
};
