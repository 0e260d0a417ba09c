/** What a search suggests while somebody types. Nothing here may claim that a number has been given to anybody. */
export const messages = {
  suggestions: '搜索建议',
  told: (count: string) => `${count} 项建议，可用上下方向键选择`,
  applicationNumber: '申请号',
  checkRight: '校验位相符',
  checkMissing: (digit: string) => `缺校验位，应为 ${digit}`,
  checkWrong: (digit: string) => `校验位应为 ${digit}；也请核对其他数字`,
  noMatchHint: '可以换一个更宽泛的关键词。',
  dropHint: '取消下列条件之一，即可看到结果：',
  dropFilter: (name: string, count: string) => `取消“${name}”：至少 ${count} 项`,
  liftHint: '这些条件合在一起没有结果，可以取消其中几项。',
  clearWords: '清除关键词',
  showEverything: '查看全部',
  meant: '您要找的是不是：',
  instead: '也可以不用关键词，改为按条件查找：',
  partOf: (name: string) => `属于 ${name}`,
} as const;
