import { expect, test } from 'vitest';

test('importing the classes in Node touches no window and defines nothing', async () => {
  expect('window' in globalThis).toBe(false);
  const widgets = await import('../../src/index.js');
  expect(Object.keys(widgets)).toEqual(
    expect.arrayContaining(['IpSearch', 'IpListing', 'IpOrderForm', 'IpOrderTracker', 'IpProvider', 'configure']),
  );
  expect('window' in globalThis).toBe(false);
});
