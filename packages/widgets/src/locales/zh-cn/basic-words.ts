/** The few words that an element needs before anything has gone wrong. */
export const basic = {
  loading: '正在加载',
  slow: '加载时间比平时长，请稍候。',
  retry: '重试',
  unknown: (name: string) => `其他（${name}）`,
  machineTranslated: '机器翻译',
} as const;
