import { basic } from './basic-words.js';

/** Words every element needs. */
export const common = {
  ...basic,
  requestId: '请求编号',
  asOf: (date: string) => `截至 ${date}`,
  failure: {
    offline: '无法连接到交易平台。请检查网络后重试。',
    timeout: '平台在规定时间内没有答复。请稍后重试。',
    busy: '请求过于频繁，请稍候再试。',
    platform: '交易平台暂时出现故障，您的数据没有改变。请稍后重试。',
    unknown_outcome: '没有收到平台的答复，操作可能已经完成。请先查看最新状态，再决定是否重试。',
    not_found: '没有找到。可能是链接或编号有误、内容已撤下，或您无权查看。',
    forbidden: '当前身份没有查看或办理的权限。',
    sign_in: '请先登录，再继续办理。',
    link: '此查询链接不完整或已失效。请向发送链接的人索取新链接。',
    conflict: '情况已经变化，现在不能进行此操作。请按最新状态办理。',
    invalid: '提交的内容有误，请检查后再试。',
    setup: '本组件尚未配置好，请联系网站管理员。',
    unexpected: '出现意外错误。请重试；如仍出现，请联系网站管理员。',
  },
} as const;
