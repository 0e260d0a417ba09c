/** What the provider's page says. */
export const checkoutWords = {
  'zh-CN': {
    other: ['en', 'English'],
    provider: '资金托管机构（模拟）',
    title: '确认付款',
    payee: '收款方',
    custody: (name: string) => `${name}（托管账户）`,
    order: '订单',
    payment: '付款编号',
    what: '款项',
    purpose: { buyer_deposit: '定金', balance: '余款', seller_margin: '卖方保证金' },
    method: '方式',
    methods: { alipay: '支付宝', wechat: '微信支付', bank: '银行转账' },
    custodians: {
      alipay_escrow: '支付宝担保交易',
      wechat_ordinary: '微信支付',
      wechat_platform: '微信支付平台收付通',
      bank_custody: '银行存管',
    },
    pay: '付款 · Pay',
    fail: '模拟付款失败',
    cancel: '取消付款',
    ends: {
      succeeded: '付款已受理',
      failed: '付款未成功',
      cancelled: '付款已取消',
      expired: '这笔付款已经失效',
    },
    notes: {
      succeeded: '结果将由我们通知交易平台。请返回商户页面查看订单，无需重复付款。',
      failed: '没有扣款。请返回商户页面，重新发起付款。',
      cancelled: '没有扣款。',
      expired: '订单已不再等待这笔款项。如已扣款，将原路退回。',
    },
    back: '返回商户',
    sandbox: '这是模拟页面：不收取任何卡号或账户信息，不会真实扣款。',
  },
  en: {
    other: ['zh-CN', '中文'],
    provider: 'Custodian (simulated)',
    title: 'Confirm payment',
    payee: 'Paid to',
    custody: (name: string) => `${name}, custody account`,
    order: 'Order',
    payment: 'Payment',
    what: 'For',
    purpose: { buyer_deposit: 'Deposit', balance: 'Balance', seller_margin: "Seller's margin" },
    method: 'Method',
    methods: { alipay: 'Alipay', wechat: 'WeChat Pay', bank: 'Bank transfer' },
    custodians: {
      alipay_escrow: 'Alipay escrow',
      wechat_ordinary: 'WeChat Pay',
      wechat_platform: 'WeChat Pay for platforms',
      bank_custody: 'Bank custody',
    },
    pay: 'Pay · 付款',
    fail: 'Let the payment fail',
    cancel: 'Cancel',
    ends: {
      succeeded: 'Payment accepted',
      failed: 'Payment failed',
      cancelled: 'Payment cancelled',
      expired: 'This payment has ended',
    },
    notes: {
      succeeded: 'We tell the trading platform the outcome. Go back to see your order; do not pay again.',
      failed: 'Nothing was taken. Go back and start the payment anew.',
      cancelled: 'Nothing was taken.',
      expired: 'The order does not wait for this money any more. If it was taken, it goes straight back.',
    },
    back: 'Back to the merchant',
    sandbox: 'This page is simulated: it takes no card or account data and moves no money.',
  },
} as const;

export type CheckoutLanguage = keyof typeof checkoutWords;

/** The language of a page opened by a person: what the link says, else what the browser asks for. */
export function checkoutLanguage(url: URL, acceptLanguage: string | null): CheckoutLanguage {
  const wish = url.searchParams.get('lang') ?? acceptLanguage ?? 'zh-CN';
  return /^zh\b/i.test(wish) || wish === '*' ? 'zh-CN' : 'en';
}
