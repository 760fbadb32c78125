/** A time that runs faster than the real one, and is the same in every process of this computer. */
export interface FastTime {
  /** What the clock said at the beginning, in milliseconds since 1970. */
  readonly base: number;
  /** The steady time then. */
  readonly startedAt: number;
  /** How many milliseconds go by in a real one. */
  readonly speed: number;
}

/** Real milliseconds since the computer was started: all processes share it, and nobody can set it. */
export function steadyMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

export function startFastTime(base: number, speed: number): FastTime {
  return { base, startedAt: steadyMs(), speed };
}

/** Milliseconds since 1970, with fractions. */
export function fastNow({ base, startedAt, speed }: FastTime): number {
  return base + (steadyMs() - startedAt) * speed;
}
