/** Does what an element can do without: where its file does not come, or a page will not have it, all goes on as before. */
export async function extra(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // Without.
  }
}
