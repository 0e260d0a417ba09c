import { afterEach, expect, test, vi } from 'vitest';

const registryKey = Symbol.for('@ip-portal/widgets');

/** Loads the loader as a page would; every `copy` is another file to the browser. */
async function paste(copy: string, data: Readonly<Record<string, string>> = {}): Promise<void> {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${import.meta.url.slice(0, import.meta.url.indexOf('loader.test.ts'))}loader.ts?${copy}`;
  Object.assign(script.dataset, data);
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  await loaded;
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('fetches an element when its tag first appears, late inserts included, with the settings of its script tag', async () => {
  await paste('first', { key: 'pk_test_loader', baseUrl: 'https://platform.test' });
  expect(Reflect.get(globalThis, registryKey)).toMatchObject({
    settings: { key: 'pk_test_loader', baseUrl: 'https://platform.test' },
  });
  expect(customElements.get('ip-listing')).toBeUndefined();
  const late = document.createElement('div');
  late.append(document.createElement('ip-listing'));
  document.body.append(late);
  await vi.waitFor(
    () => {
      expect(customElements.get('ip-listing')).toBeDefined();
    },
    { timeout: 10_000 },
  );
  expect(customElements.get('ip-order-tracker')).toBeUndefined();
});

test('the same version loaded again does nothing and says nothing', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const before: unknown = Reflect.get(globalThis, registryKey);
  await paste('again', { key: 'pk_test_other' });
  expect(Reflect.get(globalThis, registryKey)).toBe(before);
  expect(warned).not.toHaveBeenCalled();
});

test('another version on the page gets one warning that names both', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const before: unknown = Reflect.get(globalThis, registryKey);
  Reflect.set(globalThis, registryKey, { version: '9.9.9', settings: {} });
  await paste('other');
  Reflect.set(globalThis, registryKey, before);
  expect(warned).toHaveBeenCalledOnce();
  expect(String(warned.mock.calls[0]?.[0])).toMatch(/9\.9\.9.*0\.1\.0/);
});
