import { Pacer, type Slicing, unwatched } from '../../model/slices.ts';
import { damagedWorkbook, UnreadableFileError } from '../table.ts';
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
  readonly #all: Part[] = [];
  readonly #pacer: Pacer;
  /** Bytes of the file that were unpacked so far. */
  #taken = 0;
  #unusual: string | undefined;

  /** @throws NotUnderstoodError for a directory that is cut off. */
  constructor(bytes: Uint8Array, slicing: Slicing = unwatched) {
    this.#bytes = bytes;
    this.#pacer = new Pacer(slicing, 'bytes');
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory();
  }

  /** Whether the file has a part of exactly this name. */
  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /**
   * Unpacks everything once and keeps nothing. The library's own unpacker never comes to an end with some damaged data.
   *
   * @throws UnreadableFileError when a part is damaged.
   */
  async check(): Promise<void> {
    for (const part of this.#all) {
      if (part.method !== stored && part.method !== deflated) continue;
      for await (const _ of this.#unpack(part));
    }
  }

  /** @throws NotUnderstoodError for encrypted parts, unusual packing and names that two readers may understand in two ways. */
  refuseUnusual(): void {
    if (this.#unusual !== undefined) throw new NotUnderstoodError(`entry ${this.#unusual}`);
  }

  /** The whole text of a small part. @throws NotUnderstoodError when it is absent or longer than `limit`. */
  async text(name: string, limit: number): Promise<string> {
    let text = '';
    for await (const piece of this.pieces(name)) {
      text += piece;
      if (text.length > limit) throw new NotUnderstoodError(`${name} is long`);
    }
    return text;
  }

  /**
   * The text of a part, in pieces of about 256 kB, with messages let in between.
   *
   * @throws NotUnderstoodError when it is absent or no UTF-8.
   */
  async *pieces(name: string): AsyncGenerator<string> {
    const part = this.#parts.get(name);
    if (part === undefined) throw new NotUnderstoodError(`there is no ${name}`);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let waiting = '';
    try {
      for await (const bytes of this.#unpack(part)) {
        waiting += decoder.decode(bytes, { stream: true });
        if (waiting.length < textPiece) continue;
        yield waiting;
        waiting = '';
        // Some parts are begun more than once.
        const size = this.#bytes.byteLength;
        if (this.#pacer.isDue) await this.#pacer.rest(Math.min(this.#taken, size), size);
      }
      yield waiting + decoder.decode();
    } catch (error) {
      if (error instanceof TypeError) throw new NotUnderstoodError(`${name} is no UTF-8`);
      throw error;
    }
  }

  /** Never more bytes than the directory promised: that is what the guard agreed to. */
  async *#unpack(part: Part): AsyncGenerator<Uint8Array> {
    const start =
      part.header +
      headerLength +
      this.#view.getUint16(part.header + 26, true) +
      this.#view.getUint16(part.header + 28, true);
    const packed = this.#bytes.subarray(start, start + part.packed);
    let left = part.size;
    const unpacked =
      part.method === stored
        ? [packed]
        : inflated(packed, (taken) => {
            this.#taken += taken;
          });
    try {
      for await (const bytes of unpacked) {
        left -= bytes.byteLength;
        if (left < 0) break;
        yield bytes;
      }
    } catch {
      // The unpacker has no other reason to stop.
      throw new UnreadableFileError(damagedWorkbook);
    }
    if (left !== 0) throw new UnreadableFileError(damagedWorkbook);
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
      if (!isUsual || name.includes('\\') || this.#parts.has(name)) this.#unusual = name;
      const part: Part = {
        header: view.getUint32(at + 42, true),
        method,
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
      };
      this.#all.push(part);
      this.#parts.set(name, part);
      at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }
}

function inflated(packed: Uint8Array, onTaken: (bytes: number) => void): ReadableStream<Uint8Array> {
  let at = 0;
  const source = new ReadableStream<BufferSource>({
    pull(controller) {
      // A copy: what is handed over may lie in memory that is shared, which streams do not take.
      controller.enqueue(packed.slice(at, at + packedPiece));
      onTaken(Math.min(packedPiece, packed.byteLength - at));
      at += packedPiece;
      if (at >= packed.byteLength) controller.close();
    },
  });
  return source.pipeThrough(new DecompressionStream('deflate-raw'));
}
