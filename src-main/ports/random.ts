/** Chance from outside, so that a test can say what it is. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
}
