import { expect, test } from 'vitest';
import { createEvents } from '../../../src-main/app/events.ts';
import { templateHandlers } from '../../../src-main/app/handlers/template-handlers.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import { defaultNameRules } from '../../../src-shared/contact/household/name-rules.ts';
import { templateOf } from '../../../src-shared/spreadsheet/template.ts';
import { noon, openTestStore } from '../../support/test-store.ts';
import { connectHandMade } from './hand-made.ts';
import { startHttp } from './http-client.ts';

const template = templateOf(['Name', 'Town'], {
  targets: [
    { kind: 'field', field: 'name', part: 0 },
    { kind: 'split', as: 'city-line' },
  ],
  constants: [],
  leaveOut: [{ column: 1, test: 'is', values: [''] }],
  names: defaultNameRules,
});

/** The window's way to the real store, answers checked against the contract. */
async function connect() {
  const { store } = await openTestStore();
  const heard: string[] = [];
  const events = createEvents();
  events.subscribe(({ topics }) => heard.push(...topics));
  const handlers = templateHandlers({ store, events, clock: { now: () => noon }, ids: { next: newId } });
  const { client } = await connectHandMade(startHttp, handlers, true);
  return { client, heard };
}

test('templates are saved, suggested, renamed and deleted through the contract', async () => {
  const { client, heard } = await connect();
  const saved = await client.call('templates.save', { name: ' Monthly ', template });
  expect(saved).toMatchObject({ ok: true, value: { replaced: false } });
  const templateId: unknown = saved.ok ? Reflect.get(Object(saved.value), 'id') : undefined;
  const stored = { id: templateId, name: 'Monthly', template, createdAt: noon, updatedAt: noon };
  expect(await client.call('templates.all', {})).toEqual({ ok: true, value: [stored] });
  expect(await client.call('templates.remember', { headers: ['Name', 'Town'], template })).toMatchObject({ ok: true });
  expect(await client.call('templates.suggest', { headers: ['Town', 'Name'] })).toEqual({
    ok: true,
    value: { remembered: template, similar: template, fitting: [stored], others: [] },
  });
  expect(await client.call('templates.rename', { templateId, name: 'Weekly' })).toMatchObject({ ok: true });
  expect(await client.call('templates.delete', { templateId })).toMatchObject({ ok: true });
  expect(await client.call('templates.all', {})).toEqual({ ok: true, value: [] });
  expect(heard).toEqual(['templates', 'templates', 'templates']);
});

test('what is no template is refused before it reaches the store', async () => {
  const { client } = await connect();
  for (const bad of [{ ...template, version: 2 }, { ...template, more: true }, null]) {
    expect(await client.call('templates.save', { name: 'Monthly', template: bad })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  }
  expect(await client.call('templates.save', { name: '  ', template })).toMatchObject({ ok: false });
  expect(await client.call('templates.suggest', { headers: [] })).toMatchObject({ ok: false });
  expect(await client.call('templates.all', {})).toEqual({ ok: true, value: [] });
});
