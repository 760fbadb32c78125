/** A set of small whole numbers, one bit each: a million rows take 125 kB, whatever is said of them. */
export class BitSet {
  #words: Uint32Array;
  #count = 0;

  /** @param size one more than the largest number the set may hold */
  constructor(size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32));
  }

  /** How many numbers are in the set. */
  get count(): number {
    return this.#count;
  }

  has(index: number): boolean {
    return (((this.#words[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;
  }

  add(index: number): void {
    const word = this.#words[index >>> 5] ?? 0;
    const bit = 1 << (index & 31);
    if ((word & bit) !== 0) return;
    this.#words[index >>> 5] = word | bit;
    this.#count += 1;
  }

  delete(index: number): void {
    const word = this.#words[index >>> 5] ?? 0;
    const bit = 1 << (index & 31);
    if ((word & bit) === 0) return;
    this.#words[index >>> 5] = word & ~bit;
    this.#count -= 1;
  }

  set(index: number, isIn: boolean): void {
    if (isIn) this.add(index);
    else this.delete(index);
  }

  /** The first number in the set from a place on; -1 when there is none. */
  next(from: number): number {
    const words = this.#words;
    let index = from >>> 5;
    let word = (words[index] ?? 0) & (-1 << (from & 31));
    while (word === 0) {
      index += 1;
      if (index >= words.length) return -1;
      word = words[index] ?? 0;
    }
    return index * 32 + 31 - Math.clz32(word & -word);
  }
}
