/** What somebody sees who reads a paper, and before a first signature. Nothing here may claim that a text was read. */
export const messages = {
  phase: { receiving: '正在下载', checking: '正在核对指纹' },
  progressOf: (document: string) => `《${document}》下载进度`,
  received: (received: string, all: string) => `${received} / ${all}`,
  cancel: '取消下载',
  downloaded: (file: string) => `已下载 ${file}，与清单上的指纹一致。`,
  fault: {
    differs: '收到的文件与清单上的指纹不一致，因此没有保存。请不要签署这份文件，并联系平台核实。',
    replaced: '这份文件刚刚被更换，清单已更新。请下载新的文件。',
    cancelled: '已取消下载，没有保存文件。',
  },
  again: '重新下载',
  question: (document: string, role: string) => `以${role}身份签署《${document}》？`,
  meaning: (copies: string) => `共 ${copies} 份原件，逐份签署。签署后对您有约束力，不能撤回。`,
  read: '请确认您已阅读下载的文件。',
  unread: '您还没有在此下载这份文件。请先阅读，再决定是否签署。',
  none: '平台没有提供这份文件的文本。请先通过其他途径核对内容。',
  downloadFirst: '先下载阅读',
  confirm: (copy: string) => `确认签署第 ${copy} 份`,
  confirmUnread: (copy: string) => `我已知悉内容，签署第 ${copy} 份`,
  back: '返回',
} as const;
