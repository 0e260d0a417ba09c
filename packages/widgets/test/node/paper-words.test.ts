import { patentDocuments } from '@ip-portal/core/model';
import { expect, test } from 'vitest';
import * as english from '../../src/locales/en/order-terms.js';
import * as chinese from '../../src/locales/zh-cn/order-terms.js';

test.each([
  ['zh-CN', chinese],
  ['en', english],
])(
  'in %s every paper that the rules ask for has words, and every reason for one',
  (_language, { documentKind, orderTerms }) => {
    const kinds = new Set<string>(patentDocuments.map(({ kind }) => kind));
    expect(Object.keys(documentKind).toSorted()).toEqual([...kinds, 'formalities_notice'].toSorted());
    // What is always asked for needs no reason, and another cause is told by the paper itself.
    const reasons = new Set<string>(patentDocuments.flatMap(({ requiredWhen }) => requiredWhen));
    reasons.delete('always');
    reasons.delete('other_cause');
    expect(Object.keys(orderTerms.because)).toEqual(expect.arrayContaining([...reasons]));
  },
);

test.each([
  ['zh', chinese],
  ['en', english],
] as const)(
  'in %s a paper has one name, whether the rules or the words of an element say it',
  (language, { documentKind }) => {
    expect(patentDocuments.map((paper) => documentKind[paper.kind])).toEqual(
      patentDocuments.map((paper) => paper[language]),
    );
  },
);
