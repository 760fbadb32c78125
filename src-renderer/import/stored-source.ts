import { ask } from '../host/host-client.ts';

/** Reads the app's own copy of a file back from the store, whole. */
export async function readStoredSource(sourceHash: string, byteLength: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(byteLength);
  let offset = 0;
  for (let index = 0; ; index += 1) {
    const piece = await ask('imports.readSource', { sourceHash, index });
    bytes.set(piece.bytes, offset);
    offset += piece.bytes.byteLength;
    if (piece.last) return bytes;
  }
}
