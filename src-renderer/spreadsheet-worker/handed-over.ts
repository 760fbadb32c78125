/**
 * The bytes in a message, to be handed over instead of copied: copying a large file takes a tenth of a second, in which the
 * window could do nothing else. Bytes are looked for in the members of the message and in their members.
 */
export function bytesIn(message: unknown, depth = 2): ArrayBuffer[] {
  if (message instanceof Uint8Array) {
    // A view of a part would take the whole with it.
    const isWhole = message.byteLength === message.buffer.byteLength;
    return isWhole && message.buffer instanceof ArrayBuffer ? [message.buffer] : [];
  }
  if (depth === 0 || typeof message !== 'object' || message === null || Array.isArray(message)) return [];
  return Object.values(message).flatMap((member) => bytesIn(member, depth - 1));
}
