import { useState } from 'react';
import * as v from 'valibot';
import { nameSchema, tagSchema } from '../../src-shared/contract/common.ts';
import type { ImportDetail } from '../../src-shared/contract/imports.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { useTextDraft } from '../host/text-drafts.ts';
import { withName } from '../ui/names-field.tsx';
import type { KeepTarget } from './keep-run.ts';

/** As many as the store takes. */
const mostNames = 20;

interface Names {
  readonly names: readonly string[];
  readonly text: string;
  readonly onNames: (names: readonly string[]) => void;
  readonly onText: (text: string) => void;
}

export interface KeepTargetForm {
  readonly lists: Names;
  readonly tags: Names;
  readonly target: KeepTarget;
  /** What is wrong with it, in a sentence. */
  readonly problem: string | undefined;
  /** Whether the names are those of a keep that was cut off. */
  readonly isInterrupted: boolean;
  /** Once it is kept, there is nothing to go on with. */
  forget(): void;
}

/** The lists and tags that were chosen; they survive a crash, also those of a keep that was cut off. */
export function useKeepTarget({ id, unfinishedKeep }: ImportDetail): KeepTargetForm {
  const [cutOff] = useState(unfinishedKeep);
  const lists = useNames(`keep list ${id}`, cutOff?.listNames ?? []);
  const tags = useNames(`keep tag ${id}`, cutOff?.tags ?? []);
  const target = {
    listNames: withName(lists.names, lists.text),
    tags: withName(tags.names, tags.text),
  };
  return {
    lists,
    tags,
    target,
    problem: problemOf(target),
    isInterrupted: cutOff !== null && unfinishedKeep !== null,
    forget() {
      lists.forget();
      tags.forget();
    },
  };
}

function problemOf({ listNames, tags }: KeepTarget): string | undefined {
  if (listNames.length === 0) return keepText.listMissing;
  if (listNames.length > mostNames || tags.length > mostNames) return keepText.tooMany;
  const fits = listNames.every((name) => v.is(nameSchema, name)) && tags.every((tag) => v.is(tagSchema, tag));
  return fits ? undefined : keepText.tooLong;
}

function useNames(key: string, initial: readonly string[]): Names & { readonly forget: () => void } {
  // Names may hold anything but a line break, which no field of one line can.
  const [joined, setJoined, forgetJoined] = useTextDraft(`${key} chosen`, initial.join('\n'));
  const [text, onText, forgetText] = useTextDraft(key, '');
  return {
    names: joined.split('\n').filter((name) => name !== ''),
    text,
    onNames: (names) => setJoined(names.join('\n')),
    onText,
    forget() {
      forgetJoined();
      forgetText();
    },
  };
}
