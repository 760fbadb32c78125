import { describe, expect, test } from 'vitest';
import { paceOf, progressOf, shownPace } from '../../../src-renderer/outbox/send-progress.ts';
import { progressText } from '../../../src-shared/text/progress-text.ts';
import { sampleStatus, sampleSend as send } from './sample-send.ts';

const steps = { done: 120, total: 990, recent: 288, recentMs: 60_000 };

describe('the bar counts', () => {
  test('contacts at PrayerLetters.com, whatever their steps are', () => {
    const given = send({ state: 'active', progress: steps }, { delivered: 3, removed: 1, queued: 2, parked: 5 });
    expect(progressOf(given)).toEqual({ unit: 'contacts', done: 4, total: 6 });
  });

  test('nobody who was left out', () => {
    expect(progressOf(send({ state: 'active' }, { delivered: 3, cancelled: 4 }))).toMatchObject({ done: 3, total: 3 });
  });

  test.each(['contact-by-contact', 'import-file'] as const)('steps at PostGrid, %s', (way) => {
    const given = send({ provider: 'postgrid', way, state: 'active', progress: steps }, { queued: 700 });
    expect(progressOf(given)).toEqual({ unit: 'steps', done: 120, total: 990 });
  });

  test('contacts at PostGrid before there are steps', () => {
    expect(progressOf(send({ provider: 'postgrid' }, { queued: 7 }))).toEqual({ unit: 'contacts', done: 0, total: 7 });
  });
});

describe('the pace', () => {
  test('is as many steps as the last minute had, and the time that the rest takes', () => {
    expect(paceOf(steps)).toEqual({ perMinute: 290, secondsLeft: 181.25 });
    expect(progressText.pace(290, 181.25)).toBe('about 290 requests a minute, about 3 minutes left');
  });

  test('of a young send is worked out from the time it has had', () => {
    expect(paceOf({ done: 5, total: 10, recent: 5, recentMs: 10_000 })).toEqual({ perMinute: 30, secondsLeft: 10 });
  });

  test('is never less than one a minute', () => {
    expect(paceOf({ done: 1, total: 2, recent: 1, recentMs: 200_000 })).toMatchObject({ perMinute: 1 });
  });

  test.each([
    ['nothing happened lately', { ...steps, recent: 0 }],
    ['it has just begun', { ...steps, recentMs: 500 }],
    ['nothing is left', { ...steps, done: steps.total }],
  ])('is unknown when %s', (_when, given) => {
    expect(paceOf(given)).toBeUndefined();
  });

  test('is shown only while the send moves', () => {
    const moving = send({ state: 'active', progress: steps }, { queued: 7 });
    expect(shownPace(moving, sampleStatus())).toBeDefined();
    expect(shownPace({ ...moving, state: 'paused' }, sampleStatus())).toBeUndefined();
    expect(shownPace({ ...moving, isAccountPaused: true }, sampleStatus())).toBeUndefined();
    expect(shownPace({ ...moving, waitingFor: 'PostGrid asks for a pause.' }, sampleStatus())).toBeUndefined();
    expect(shownPace(moving, sampleStatus({ workOffline: true }))).toBeUndefined();
  });
});
