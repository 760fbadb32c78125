import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import { wordOn } from '../../../src-shared/spreadsheet/last-word.ts';
import { type FieldChanges, type Said, takeBack, textOf } from '../../../src-shared/spreadsheet/merge-draft.ts';
import type { Given } from './kept-marks.ts';
import type { RunEffect } from './run-journal.ts';

/** What a newer run in force says of a contact and gives it. */
export interface NewerWord {
  readonly said: Said;
  readonly given: Given;
}

/** What stays noted of what a run did. */
export type Left = 'all' | 'nothing' | RunEffect;

/** An effect in what can be taken back of it and what stays. */
export interface SplitEffect {
  /** The content without what can be taken back; the same object where nothing can. */
  readonly draft: ContactDraft;
  /** The lists and tags that can be taken back, whether the contact still has them or not. */
  readonly lists: readonly string[];
  readonly tags: readonly string[];
  /** What newer runs in force hold. */
  readonly left: Left;
  /** Whether something stays because the address book says something else by now. */
  readonly isEdited: boolean;
  /** Whether something stays because a newer run says or gives the same. */
  readonly isUsed: boolean;
}

/** Splits what a run did to a contact by what newer runs in force say of the contact and give it. */
export function splitEffect(draft: ContactDraft, effect: RunEffect, newer: readonly NewerWord[]): SplitEffect {
  const back: [string, FieldChanges[string]][] = [];
  const held: [string, FieldChanges[string]][] = [];
  let isEdited = false;
  for (const [field, change] of Object.entries(effect.changes)) {
    const [, after] = change;
    const words = newer.flatMap(({ said }) => wordOn(said, field) ?? []);
    const isStill = (textOf(draft, field) ?? '') === after;
    if (isStill ? words.includes(after) : words.length > 0) held.push([field, change]);
    else if (isStill) back.push([field, change]);
    isEdited ||= !isStill;
  }
  const isGiven = (what: 'lists' | 'tags') => (one: string) => newer.some(({ given }) => hasLike(given[what], one));
  const lists = Object.groupBy(effect.lists, (id) => (isGiven('lists')(id) ? 'held' : 'back'));
  const tags = Object.groupBy(effect.tags, (tag) => (isGiven('tags')(tag) ? 'held' : 'back'));
  const left = { changes: Object.fromEntries(held), lists: lists.held ?? [], tags: tags.held ?? [] };
  const sizeOf = ({ changes, lists, tags }: RunEffect): number =>
    Object.keys(changes).length + lists.length + tags.length;
  const isSame = sizeOf(left) === sizeOf(effect);
  return {
    draft: back.length === 0 ? draft : takeBack(draft, Object.fromEntries(back)).draft,
    lists: lists.back ?? [],
    tags: tags.back ?? [],
    left: sizeOf(left) === 0 ? 'nothing' : isSame ? 'all' : left,
    isEdited,
    isUsed: sizeOf(left) > 0,
  };
}

/** Tags differ by more than case, as the store compares them. */
function hasLike(all: readonly string[], one: string): boolean {
  const letters = (text: string): string => text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
  return all.some((other) => other === one || letters(other) === letters(one));
}
