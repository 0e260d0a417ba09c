import { AuthenticationError, ConnectionError } from '@ip-portal/core';
import { expect, test } from 'vitest';
import { failureOf } from './failure.js';

const call = { action: 'list orders', reason: 'so', remedy: 'Then', outcome: 'not_sent' } as const;

test('asks nobody to sign in while the server that knows who is signed in does not answer, and lets them try again', () => {
  const error = new ConnectionError({ ...call, code: 'session_failed', retryable: true });
  expect(failureOf(error)).toMatchObject({
    kind: 'unexpected',
    code: 'session_failed',
    requestId: null,
    retryable: true,
  });
});

test('asks to sign in where nobody is signed in', () => {
  const error = new AuthenticationError({ ...call, code: 'session_unavailable' });
  expect(failureOf(error)).toMatchObject({ kind: 'sign_in', retryable: false });
});

test('tells of a key that nobody knows that the page is not set up, and asks nobody to sign in', () => {
  const error = new AuthenticationError({ ...call, code: 'credential_invalid' });
  expect(failureOf(error)).toMatchObject({ kind: 'setup', retryable: false });
});

test('takes nothing for a kind that a name or code only inherits', () => {
  const error = new AuthenticationError({ ...call, code: 'constructor' });
  expect(failureOf(Object.assign(error, { name: 'toString' })).kind).toBe('unexpected');
});
