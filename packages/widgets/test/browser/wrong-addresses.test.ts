import { afterEach, expect, test, vi } from 'vitest';
import { createSandbox } from '../sandbox.js';
import { inside, stage, the } from '../stage.js';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

test.each([
  ['ip-search', 'listing-href'],
  ['ip-listing', 'listing-href'],
  ['ip-listing', 'order-href'],
  ['ip-listing', 'tracker-href'],
  ['ip-order-form', 'tracker-href'],
  ['ip-order-list', 'tracker-href'],
] as const)(
  '<%s> tells the page once of a %s that leads everybody to the same page, and goes on',
  async (tag, option) => {
    const sandbox = createSandbox();
    const [listing] = (await sandbox.visitor.listings.list({ limit: 1 })).data;
    const told = vi.spyOn(console, 'warn').mockReturnValue();
    const address = `/${tag}/{ID}`;
    const markup = `<${tag} listing-id="${listing?.id ?? ''}" ${option}="${address}"></${tag}>`;
    stage(markup.repeat(2), { client: sandbox.as('buyer') });
    await inside(the(tag), 'h2');
    await vi.waitFor(() => {
      expect(told).toHaveBeenCalled();
    });
    the(tag).setAttribute(option, address);
    await the(tag).updateComplete;
    expect(told.mock.calls).toEqual([[expect.objectContaining({ option, given: `"${address}"` })]]);
    expect(String(told.mock.calls[0]?.[0])).toContain('ConfigurationError: Failed to link each entry to its own page');
  },
);

test.each(['/listing?id={id}', '/{id}', ''])('an address like "%s" is told to nobody', async (address) => {
  const told = vi.spyOn(console, 'warn').mockReturnValue();
  stage(`<ip-search listing-href="${address}"></ip-search>`, { client: createSandbox().visitor });
  await inside(the('ip-search'), '.cards h3');
  expect(told).not.toHaveBeenCalled();
});
