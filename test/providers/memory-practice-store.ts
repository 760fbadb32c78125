import type { PracticeDocument, PracticeStore } from '../../src-main/providers/practice/practice-store.ts';

/** A PracticeStore that forgets everything with the test. Copies on the way in and out, as a database would. */
export function createMemoryPracticeStore(): PracticeStore {
  const documents = new Map<string, PracticeDocument>();
  const keyOf = (kind: string, id: string) => `${kind} ${id}`;
  return {
    async get(kind, id) {
      return structuredClone(documents.get(keyOf(kind, id)));
    },
    async find(kind, parent) {
      const found = [...documents.values()].filter((document) => document.kind === kind && document.parent === parent);
      return structuredClone(found);
    },
    async put(written) {
      for (const document of structuredClone(written)) documents.set(keyOf(document.kind, document.id), document);
    },
  };
}
