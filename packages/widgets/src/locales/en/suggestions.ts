import type { Worded } from '../worded.js';
import type { messages as source } from '../zh-cn/suggestions.js';

export const messages: Worded<typeof source> = {
  suggestions: 'Suggestions',
  told: (count) => `${count === '1' ? '1 suggestion' : `${count} suggestions`}, use the up and down arrows to choose`,
  applicationNumber: 'Application number',
  checkRight: 'Check digit matches',
  checkMissing: (digit) => `Check digit is missing, should be ${digit}`,
  checkWrong: (digit) => `Check digit should be ${digit}; please compare the other digits too`,
  noMatchHint: 'Try a broader word.',
  dropHint: 'Lift one of these filters to see results:',
  dropFilter: (name, count) => `Without "${name}": at least ${count}`,
  liftHint: 'These filters together leave nothing. Lift some of them.',
  clearWords: 'Clear the words',
  showEverything: 'Show everything',
  meant: 'Did you mean:',
  instead: 'Or search by filter instead of words:',
  partOf: (name) => `Part of ${name}`,
};
