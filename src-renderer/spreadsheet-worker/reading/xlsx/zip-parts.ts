import { NotUnderstoodError } from './not-understood.ts';

const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const entryLength = 46;
const headerLength = 30;
const endLength = 22;
const stored = 0;
const deflated = 8;
const encrypted = 1;
/** So much of the packed data is handed over at a time: what it unpacks to stays small. */
const packedPiece = 64 * 1024;
/** Pieces of unpacked text are joined up to this length, in characters. */
const textPiece = 256 * 1024;

interface Part {
  readonly header: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
}

/** The parts of a ZIP file that passed `guardZip`, unpacked one by one and piece by piece. */
export class ZipParts {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #parts = new Map<string, Part>();

  /** @throws NotUnderstoodError for a directory with something unusual in it. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory();
  }

  /** Whether the file has a part of exactly this name. */
  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** The whole text of a small part. @throws NotUnderstoodError when it is absent, damaged or longer than `limit`. */
  async text(name: string, limit: number): Promise<string> {
    let text = '';
    for await (const piece of this.pieces(name)) {
      text += piece;
      if (text.length > limit) throw new NotUnderstoodError(`${name} is long`);
    }
    return text;
  }

  /** The text of a part, in pieces of about 256 kB. @throws NotUnderstoodError when it is absent, damaged or no UTF-8. */
  async *pieces(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let waiting = '';
    try {
      for await (const bytes of this.#unpack(name)) {
        waiting += decoder.decode(bytes, { stream: true });
        if (waiting.length < textPiece) continue;
        yield waiting;
        waiting = '';
      }
      yield waiting + decoder.decode();
    } catch (error) {
      // Both the unpacker and the decoder say so when the data is wrong.
      if (error instanceof TypeError) throw new NotUnderstoodError(`${name} cannot be unpacked`);
      throw error;
    }
  }

  /** Never more bytes than the directory promised: that is what the guard agreed to. */
  async *#unpack(name: string): AsyncGenerator<Uint8Array> {
    const part = this.#parts.get(name);
    if (part === undefined) throw new NotUnderstoodError(`there is no ${name}`);
    const start =
      part.header +
      headerLength +
      this.#view.getUint16(part.header + 26, true) +
      this.#view.getUint16(part.header + 28, true);
    const packed = this.#bytes.subarray(start, start + part.packed);
    let left = part.size;
    const unpacked = part.method === stored ? [packed] : inflated(packed);
    for await (const bytes of unpacked) {
      left -= bytes.byteLength;
      if (left < 0) break;
      yield bytes;
    }
    if (left !== 0) throw new NotUnderstoodError(`${name} is not as long as the directory says`);
  }

  #readDirectory(): void {
    const view = this.#view;
    let end = view.byteLength - endLength;
    while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1;
    if (end < 0) throw new NotUnderstoodError('the directory has no end');
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature)
        throw new NotUnderstoodError('the directory is cut off');
      const nameLength = view.getUint16(at + 28, true);
      const method = view.getUint16(at + 10, true);
      const name = new TextDecoder().decode(this.#bytes.subarray(at + entryLength, at + entryLength + nameLength));
      const isUsual = (view.getUint16(at + 8, true) & encrypted) === 0 && (method === stored || method === deflated);
      if (!isUsual || name.includes('\\') || this.#parts.has(name)) throw new NotUnderstoodError(`entry ${name}`);
      this.#parts.set(name, {
        header: view.getUint32(at + 42, true),
        method,
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
      });
      at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }
}

function inflated(packed: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  const source = new ReadableStream<BufferSource>({
    pull(controller) {
      // A copy: what is handed over may lie in memory that is shared, which streams do not take.
      controller.enqueue(packed.slice(at, at + packedPiece));
      at += packedPiece;
      if (at >= packed.byteLength) controller.close();
    },
  });
  return source.pipeThrough(new DecompressionStream('deflate-raw'));
}
