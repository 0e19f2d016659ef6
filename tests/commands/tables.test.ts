import { afterEach, describe, expect, it, vi } from 'vitest';
import { COMMAND_GROUPS } from '../../src/commands';
import { CLOSE } from '../../src/commands/close';
import type { Command, ListedCommand } from '../../src/commands/define';
import { LESSON, LESSON_COMMANDS } from '../../src/commands/lessons';
import { MAP_COMMANDS } from '../../src/commands/map';
import { PAGE_COMMANDS } from '../../src/commands/page';
import { read, sourceFiles } from '../architecture/syntax';
import { keyPress } from './press';

const modules = import.meta.glob<Record<string, unknown>>('../../src/commands/*.ts', { eager: true });
/** Every table of every file. */
const TABLES = Object.values(modules).flatMap((module) =>
  Object.entries(module).flatMap(([name, value]) =>
    name.endsWith('_COMMANDS') ? [[name, value as readonly Command<never>[]] as const] : [],
  ),
);
const keysOf = (command: Pick<Command<never>, 'keys' | 'aliases'>) => [
  ...command.keys,
  ...(command.aliases ?? []),
];
/** The tables that are heard wherever the focus is, also while there is nothing for them: by who listens to the window's keys. */
const HEARD_ANYWHERE = new Map(
  sourceFiles('src')
    .map(read)
    .filter((text) => /\b(?:window|document)\.addEventListener\('key/.test(text))
    .flatMap((text) => [...text.matchAll(/\bpressCommand\((\w+),/g)].map(([, name]) => name))
    .map((name) => [name, TABLES.find(([table]) => table === name)?.[1] ?? []]),
);
const HEARD = [...HEARD_ANYWHERE.values()].flat();
/** Whether a key writes a character where one types. */
const writes = (key: string) => /^(Shift\+)?(.|Space)$/.test(key);
const doubles = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the tables of commands', () => {
  it('are all in the list of keys', () => {
    expect(TABLES.length).toBeGreaterThan(6);
    const listed = new Set<ListedCommand>(COMMAND_GROUPS.flatMap(({ commands }) => commands));
    for (const [name, commands] of TABLES)
      for (const command of commands) expect(listed.has(command), `${name}: ${command.id}`).toBe(true);
  });

  it.each(TABLES)('have each key once, and each id once: %s', (_name, commands) => {
    expect(doubles(commands.flatMap(keysOf))).toEqual([]);
    expect(doubles(commands.map(({ id }) => id))).toEqual([]);
  });

  it('are found where the page listens to keys wherever the focus is', () => {
    expect(HEARD_ANYWHERE.size).toBeGreaterThan(5);
    for (const [name, commands] of HEARD_ANYWHERE) expect(commands.length, name).toBeGreaterThan(0);
    for (const command of [...PAGE_COMMANDS, ...LESSON_COMMANDS]) expect(HEARD).toContain(command);
    for (const command of MAP_COMMANDS) expect(HEARD).not.toContain(command);
  });

  it('share no key among those that are heard wherever the focus is', () => {
    const { presentNext, presentPrevious, leave } = LESSON;
    // While presenting, and while something lies over the page, these come before the page's own on purpose.
    const first: readonly ListedCommand[] = [presentNext, presentPrevious, leave, CLOSE];
    const others = HEARD.filter((command) => !first.includes(command));
    expect(doubles(others.flatMap(keysOf))).toEqual([]);
  });

  it('leave a character to the field that it is typed in, wherever they are heard', () => {
    class TextField extends EventTarget {
      closest(selector: string): TextField | null {
        return selector.includes('textarea') ? this : null;
      }
    }
    vi.stubGlobal('Element', TextField);
    const target = new TextField();
    const writing = HEARD.flatMap((command) => keysOf(command).map((key) => ({ command, key }))).filter(
      ({ key }) => writes(key),
    );
    expect(writing.length).toBeGreaterThan(8);
    for (const { command, key } of writing)
      expect(command.yieldsTo?.({ ...keyPress(key), target }), `${command.id}: ${key}`).toBe(true);
  });

  it.each(COMMAND_GROUPS)('say what each key does ($title)', ({ commands }) => {
    for (const { keys, words } of commands) {
      expect(keys.length).toBeGreaterThan(0);
      expect(words).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  it('list the top view of the 3D surface', () => {
    const surface = COMMAND_GROUPS.find(({ title }) => title.includes('3D surface'));
    expect(surface?.commands.find(({ keys }) => keys.includes('T'))?.words).toBe('Top view');
  });
});
