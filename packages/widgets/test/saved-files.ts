import { onTestFinished, vi } from 'vitest';

export interface SavedFile {
  readonly name: string;
  /** With its parameters. */
  readonly mediaType: string | null;
  readonly content: Blob;
}

/** Files that the page is given to keep from now on, by the links it follows; none is followed in truth. */
export function savedFiles(): () => Promise<readonly SavedFile[]> {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  onTestFinished(() => {
    click.mockRestore();
  });
  const links = () => click.mock.contexts.filter((link) => link instanceof HTMLAnchorElement);
  return () =>
    Promise.all(
      links().map(async ({ href, download }) => {
        const file = await fetch(href);
        return { name: download, mediaType: file.headers.get('content-type'), content: await file.blob() };
      }),
    );
}
