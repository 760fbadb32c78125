/** One step of the store's shape: forward only, in one transaction, numbered in tens so that a gap can be filled. */
export interface Migration {
  readonly version: number;
  readonly statements: string;
}
