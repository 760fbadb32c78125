/** The most UTF-8 bytes that one request may carry: well under PrayerLetters' 1 MB, to leave room for its own counting. */
export const maxBatchBytes = 900_000;

const envelopeBytes = '{"type":"contacts","data":[]}'.length;

/** The body of one request, from contacts that are JSON already, so that the bytes counted are the bytes sent. */
export function batchBody(payloads: readonly string[]): string {
  return `{"type":"contacts","data":[${payloads.join(',')}]}`;
}

/**
 * Cuts a list of things into batches whose request bodies stay within the limit, in order. One that is larger than the
 * limit by itself gets a batch of its own: the provider's answer then names it.
 */
export function cutBatches<T extends { readonly bytes: number }>(
  items: readonly T[],
  limit: number = maxBatchBytes,
): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let current: T[] = [];
  let size = envelopeBytes;
  for (const item of items) {
    const comma = current.length === 0 ? 0 : 1;
    if (current.length > 0 && size + comma + item.bytes > limit) {
      batches.push(current);
      current = [];
      size = envelopeBytes;
    }
    size += (current.length === 0 ? 0 : 1) + item.bytes;
    current.push(item);
  }
  if (current.length > 0) batches.push(current);
  return batches;
}

/** The request body's size for a batch, in UTF-8 bytes. */
export function batchBytes(batch: readonly { readonly bytes: number }[]): number {
  return batch.reduce((sum, item) => sum + item.bytes, envelopeBytes + Math.max(0, batch.length - 1));
}
