import { afterEach, expect, it, vi } from 'vitest';
import { createBrowserHost } from '../../../src-renderer/host/browser-host.ts';
import { encodeFrame, longestFrame } from '../../../src-shared/contract/frame.ts';
import type { Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import { appText } from '../../../src-shared/text/app-text.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A host that answers every call with nothing. */
function answering() {
  const fetch = vi.fn(async (_: string, __: { readonly body: Uint8Array }) => {
    return new Response(encodeFrame({ ok: true, value: {} }));
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

/** A step whose frame is at least so long. */
function stepOf(bytes: number): Operation {
  const text = 'x'.repeat(32_000);
  const edits = Array.from({ length: Math.ceil(bytes / text.length) }, (_, row): [number, 'street', string] => [
    row,
    'street',
    text,
  ]);
  return { op: 'cells', how: 'replace', note: '', edits };
}

const call = (operation: Operation) =>
  createBrowserHost().call('imports.apply', {
    importId: '0b0e8a3c-5b0f-4d0c-9a53-1f6f6a3d7c11',
    operation,
    position: 1,
  });

it('A step that is too large to be saved is told in a sentence, and nothing is sent', async () => {
  const fetch = answering();
  expect(await call(stepOf(longestFrame))).toEqual({
    ok: false,
    error: { code: 'invalid-input', message: appText.tooLarge(64) },
  });
  expect(fetch).not.toHaveBeenCalled();
});

it('A large step that fits is sent', async () => {
  const fetch = answering();
  expect(await call(stepOf(longestFrame / 4))).toMatchObject({ ok: true });
  expect(fetch).toHaveBeenCalledOnce();
});

it('What is longer than any text can be is told in the same sentence', async () => {
  answering();
  vi.spyOn(JSON, 'stringify').mockImplementationOnce(() => {
    throw new RangeError('Invalid string length');
  });
  expect(await call(stepOf(1))).toMatchObject({ ok: false, error: { message: appText.tooLarge(64) } });
});

it('A host that does not answer is told to be started again', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await call(stepOf(1))).toMatchObject({ ok: false, error: { code: 'network' } });
});
