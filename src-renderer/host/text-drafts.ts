import { useState } from 'react';
import { ask } from './host-client.ts';

/** How long typing may pause before it is saved, in milliseconds: short enough that a crash costs a keystroke or two. */
const saveDelayMs = 120;

const drafts = new Map<string, string>();
const timers = new Map<string, number>();
const dropListeners = new Set<(key: string) => void>();

/** Loads what was being typed when the app was last closed. */
export async function restoreDrafts(): Promise<void> {
  try {
    for (const { key, text } of await ask('app.drafts', {})) drafts.set(key, text);
  } catch {
    // Without its drafts the app still works; the next keystroke is saved again.
  }
}

function save(key: string, text: string | null): void {
  window.clearTimeout(timers.get(key));
  timers.delete(key);
  ask('app.saveDraft', { key, text }).catch(() => {});
}

/** Remembers text that is being typed, soon. */
export function keepDraft(key: string, text: string): void {
  drafts.set(key, text);
  window.clearTimeout(timers.get(key));
  timers.set(
    key,
    window.setTimeout(() => save(key, text), saveDelayMs),
  );
}

/** Forgets text that was saved for real or thrown away. */
export function dropDraft(key: string): void {
  if (!drafts.has(key)) return;
  drafts.delete(key);
  save(key, null);
  for (const listener of dropListeners) listener(key);
}

/** Tells of every draft that is forgotten from now on; returns a function that ends it. */
export function onDraftDropped(listener: (key: string) => void): () => void {
  dropListeners.add(listener);
  return () => dropListeners.delete(listener);
}

/** The drafts whose keys begin with a text: key and what was typed. */
export function draftsBeginning(prefix: string): readonly (readonly [key: string, text: string])[] {
  return [...drafts].filter(([key]) => key.startsWith(prefix));
}

/**
 * A text that survives a crash and a restart while it is being typed: what was typed last, else `initial`. The last function
 * forgets it, or, given a text that was saved, forgets it only if nothing was typed since. Not for secrets.
 */
export function useTextDraft(
  key: string,
  initial: string,
): readonly [text: string, change: (text: string) => void, done: (saved?: string) => void] {
  const [typed, setTyped] = useState<{ readonly key: string; readonly text: string | undefined }>({
    key,
    text: drafts.get(key),
  });
  const text = typed.key === key ? typed.text : drafts.get(key);
  return [
    text ?? initial,
    (changed) => {
      setTyped({ key, text: changed });
      keepDraft(key, changed);
    },
    (saved) => {
      // What was typed while an older text was being saved is not saved yet.
      if (saved !== undefined && drafts.get(key) !== saved) return;
      setTyped({ key, text: undefined });
      dropDraft(key);
    },
  ];
}
