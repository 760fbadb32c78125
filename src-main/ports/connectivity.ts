/** What the system believes about the network. A hint only: a request may fail although this says online. */
export interface Connectivity {
  isOnline(): boolean;
  /** Calls back when the belief changes and when the computer wakes up; returns a function that ends it. */
  onChange(listener: () => void): () => void;
}
