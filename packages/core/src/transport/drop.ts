/** Leaves the rest of a body unread. */
export async function drop(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    await reader.cancel();
  } catch {
    // A body that broke off has no rest.
  }
}
