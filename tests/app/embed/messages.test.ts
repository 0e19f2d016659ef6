import { describe, expect, it } from 'vitest';
import { HOST_MESSAGES, readHostMessage } from '../../../src/app/embed/messages';

const read = (fields: Readonly<Record<string, unknown>>) => readHostMessage({ errorscape: 1, ...fields });

describe('the schema of what a host says', () => {
  it('takes each kind of message', () => {
    const legal = [
      { type: 'hello' },
      { type: 'load', link: 'https://example.org/#example=rosenbrock' },
      { type: 'load', document: { version: 1 } },
      { type: 'play' },
      { type: 'pause' },
      { type: 'seek', step: 40 },
      { type: 'set', run: 'r12', name: 'eta', value: 0.1 },
      { type: 'theme', theme: 'dark' },
      { type: 'theme', theme: null },
    ];
    for (const message of legal) expect(read(message)).toMatchObject({ message });
    expect([...new Set(legal.map(({ type }) => type))]).toEqual(HOST_MESSAGES);
  });

  it.each([
    ['another version', { errorscape: 2, type: 'play' }, 'play', 'errorscape', 'expected 1, got 2'],
    ['a version as text', { errorscape: '1', type: 'play' }, 'play', 'errorscape', 'expected 1, got "1"'],
    ['no type', {}, '', 'type', 'expected one of hello, load, play, pause, seek, set, theme, got nothing'],
    ['an unknown type', { type: 'quit' }, '', 'type', 'got "quit"'],
    ['a type of every object', { type: '__proto__' }, '', 'type', 'got "__proto__"'],
    ['an unknown field', { type: 'play', speed: 2 }, 'play', 'speed', 'there is no field "speed" here'],
    ['a load of nothing', { type: 'load' }, 'load', 'link', 'expected a link of at most'],
    [
      'a load of two things',
      { type: 'load', link: '', document: {} },
      'load',
      'link',
      'there is no field "link"',
    ],
    ['a link that is no text', { type: 'load', link: {} }, 'load', 'link', 'got an object of 0 fields'],
    [
      'no step',
      { type: 'seek' },
      'seek',
      'step',
      'expected a whole number from 0 to 100\u202f000, got nothing',
    ],
    ['half a step', { type: 'seek', step: 1.5 }, 'seek', 'step', 'got 1.5'],
    ['a step that is no number', { type: 'seek', step: Number.NaN }, 'seek', 'step', 'got NaN'],
    ['a step before the first', { type: 'seek', step: -1 }, 'seek', 'step', 'got −1'],
    ['a run that cannot be', { type: 'set', run: 'r13', name: 'eta', value: 1 }, 'set', 'run', 'got "r13"'],
    ['an empty name', { type: 'set', run: 'r1', name: '', value: 1 }, 'set', 'name', 'a text of 1 to 60'],
    ['an endless name', { type: 'set', run: 'r1', name: 'x'.repeat(1e6), value: 1 }, 'set', 'name', '…'],
    ['no value', { type: 'set', run: 'r1', name: 'eta' }, 'set', 'value', 'expected a value, got nothing'],
    ['a theme of none', { type: 'theme', theme: 'pink' }, 'theme', 'theme', 'expected light, dark or null'],
  ])('names %s', (_, message, about, path, text) => {
    const result = read(message);
    if (!('faults' in result)) throw new Error('It was taken');
    expect(result.about).toBe(about);
    const fault = result.faults.find((each) => each.path === path);
    expect(fault?.message).toContain(text);
    expect(fault?.message.length).toBeLessThan(200);
  });

  it('refuses what is no message at all, and a link or a crowd of fields without end, at once', () => {
    for (const data of [null, undefined, 1, 'play', [], new Map(), new Date(0), () => {}])
      expect(readHostMessage(data)).toHaveProperty('faults');
    expect(read({ type: 'load', link: 'x'.repeat(1_000_001) })).toHaveProperty('faults');
    const crowd = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`f${index}`, 0]));
    const result = read({ type: 'play', ...crowd });
    expect('faults' in result && result.faults.length).toBe(1);
    const knot: Record<string, unknown> = { type: 'seek' };
    knot.step = knot;
    expect(read(knot)).toHaveProperty('faults');
  });
});
