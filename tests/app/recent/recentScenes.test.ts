import { afterEach, describe, expect, it, vi } from 'vitest';
import { readRecent } from '../../../src/app/recent/read';
import { createRecorder } from '../../../src/app/recent/recorder';
import {
  keepRecord,
  MOST_RECENT,
  planKeep,
  type RecentRecord,
  removeAllRecords,
  removeRecord,
} from '../../../src/app/recent/store';
import { USUAL_COMPARISON } from '../../../src/scene/compareFields';
import { openingScene } from '../../../src/scene/defaults';
import { recordedRun } from '../../../src/scene/recorded';
import type { SceneDocument } from '../../../src/scene/types';

const { scene, view } = openingScene();
const withSteps = (steps: number): SceneDocument => ({
  scene: { ...scene, runs: scene.runs.map((run) => ({ ...run, steps })) },
  view,
});
const record = (id: string, at: number, steps = at, writer = 'me'): RecentRecord => ({
  id,
  writer,
  at,
  scene: JSON.stringify(withSteps(steps).scene),
  view: JSON.stringify(view),
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('keeping a scene', () => {
  it('takes the place of the same id, and of the same scene under another one', () => {
    const stored = [record('a', 1), record('b', 2), record('c', 3)];
    expect(planKeep(stored, record('a', 4), 0)).toEqual({ put: record('a', 4), remove: [] });
    expect(planKeep(stored, record('d', 4, 2), 0)).toEqual({ put: record('d', 4, 2), remove: ['b'] });
  });

  it('forgets the oldest beyond the most that are kept', () => {
    const stored = Array.from({ length: MOST_RECENT }, (_, index) => record(`r${index}`, index + 1));
    expect(planKeep(stored, record('new', 99), 0).remove).toEqual(['r0']);
    expect(planKeep(stored, record('r5', 99), 0).remove).toEqual([]);
  });

  it('leaves alone what another open page has written since: a duplicated tab keeps its own', () => {
    const stored = [record('a', 50, 50, 'other')];
    expect(planKeep(stored, record('a', 60), 40)).toEqual({
      put: { ...record('a', 60), id: 'a.me' },
      remove: [],
    });
    // From before a reload it is the page's own.
    expect(planKeep(stored, record('a', 60), 55).put.id).toBe('a');
  });
});

describe('the recorder', () => {
  it('writes each place once a change has come to rest, or when it is told to', () => {
    vi.useFakeTimers();
    const keep = vi.fn(async (_record: RecentRecord, _since: number) => {});
    const recorder = createRecorder(keep);
    recorder.note('a', withSteps(1));
    recorder.note('a', withSteps(2));
    recorder.note('b', withSteps(3));
    expect(keep).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(keep.mock.calls.map(([{ id, scene: text }]) => [id, text])).toEqual([
      ['a', JSON.stringify(withSteps(2).scene)],
      ['b', JSON.stringify(withSteps(3).scene)],
    ]);
    recorder.note('a', withSteps(4));
    recorder.flush();
    expect(keep).toHaveBeenCalledTimes(3);
    vi.runAllTimers();
    expect(keep).toHaveBeenCalledTimes(3);
  });

  it('goes on where nothing can be kept', async () => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const recorder = createRecorder(full);
    recorder.note('a', withSteps(1));
    recorder.flush();
    // A rejection that nobody hears would fail the test run.
    await new Promise((go) => setTimeout(go));
  });
});

describe('a scene with a sweep and a comparison', () => {
  const sweep = {
    run: 'r1',
    x: { of: 'hyper.eta', from: 0.1, to: 1, scale: 'log', count: 9 },
    y: null,
    measure: 'best',
    target: 0.1,
    seeds: 1,
  } as const;
  const whole: SceneDocument = { ...withSteps(7), sweep, compare: { ...USUAL_COMPARISON, rules: 'all' } };

  it('comes back with both', async () => {
    const kept: RecentRecord[] = [];
    const recorder = createRecorder(async (each) => void kept.push(each));
    recorder.note('a', whole);
    recorder.flush();
    expect((await readRecent(async () => kept)).map(({ document }) => document)).toEqual([whole]);
  });

  it('is listed without them where a page from before there were any has written it', async () => {
    const { parts: _parts, ...old } = record('a', 1, 7);
    expect((await readRecent(async () => [old])).map(({ document }) => document)).toEqual([withSteps(7)]);
  });
});

it('a scene with a recorded run comes back with it', async () => {
  const run = recordedRun({ w: [0, 1], b: [0, 2], eta: [0.1, 0.2] }, { id: 'r5', label: 'mine' });
  const own: SceneDocument = { scene: { ...scene, runs: [...scene.runs, run] }, view };
  const kept: RecentRecord[] = [];
  const recorder = createRecorder(async (each) => void kept.push(each));
  recorder.note('a', own);
  recorder.flush();
  expect((await readRecent(async () => kept)).map(({ document }) => document)).toEqual([own]);
});

describe('reading', () => {
  it('lists what is whole, the newest first', async () => {
    const stored = [
      record('old', 1),
      null,
      { ...record('text', 2), scene: 'no JSON' },
      { ...record('illegal', 3), scene: JSON.stringify({ ...scene, runs: [{ optimizer: 'no-such' }] }) },
      { ...record('when', 4), at: 'today' },
      { ...record('long', 5), view: ' '.repeat(2_000_001) },
      record('new', 6),
    ];
    const recent = await readRecent(async () => stored);
    expect(recent.map(({ id, document }) => [id, document])).toEqual([
      ['new', withSteps(6)],
      ['old', withSteps(1)],
    ]);
  });
});

/** A database whose opening ends in this way. */
function stubDatabase(open: () => unknown): void {
  vi.stubGlobal('indexedDB', { open });
}

const FAULTS: readonly (readonly [string, () => unknown])[] = [
  [
    'is forbidden',
    () => {
      throw new DOMException('forbidden', 'SecurityError');
    },
  ],
  [
    'cannot be opened',
    () => {
      const request = { error: new DOMException('broken', 'UnknownError'), onerror: () => {} };
      setTimeout(() => request.onerror());
      return request;
    },
  ],
  [
    'is full',
    () => {
      const transaction = {
        error: new DOMException('full', 'QuotaExceededError'),
        onabort: () => {},
        objectStore: () => ({ getAll: () => ({}), delete: () => ({}), clear: () => ({}) }),
      };
      const database = { transaction: () => transaction, close: () => {} };
      const request = { result: database, onsuccess: () => {} };
      setTimeout(() => {
        request.onsuccess();
        setTimeout(() => transaction.onabort());
      });
      return request;
    },
  ],
];

describe.each(FAULTS)('where the database %s', (_, open) => {
  it('nothing is listed, and keeping and removing say so', async () => {
    stubDatabase(open);
    expect(await readRecent()).toEqual([]);
    await expect(keepRecord(record('a', 1), 0)).rejects.toThrow();
    await expect(removeRecord('a')).rejects.toThrow();
    await expect(removeAllRecords()).rejects.toThrow();
  });
});

it('without a database nothing is listed', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await readRecent()).toEqual([]);
  await expect(keepRecord(record('a', 1), 0)).rejects.toThrow();
});
