/** One thing a simulated provider remembers. `parent` groups documents, as a list groups its contacts. */
export interface PracticeDocument {
  readonly kind: string;
  readonly id: string;
  readonly parent: string;
  readonly body: unknown;
}

/** Where a Practice account keeps the provider's side of the story. */
export interface PracticeStore {
  get(kind: string, id: string): Promise<PracticeDocument | undefined>;
  /** All documents of a kind under one parent, oldest first. */
  find(kind: string, parent: string): Promise<readonly PracticeDocument[]>;
  /** Writes all of the documents or none, replacing those with the same kind and id. */
  put(documents: readonly PracticeDocument[]): Promise<void>;
}
