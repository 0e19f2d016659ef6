import { describe, expect, it } from 'vitest';
import { COMMAND_GROUPS } from '../../src/commands';
import type { Command, ListedCommand } from '../../src/commands/define';
import { LAB_COMMANDS } from '../../src/commands/lab';
import { LESSON, LESSON_COMMANDS } from '../../src/commands/lessons';
import { PAGE_COMMANDS } from '../../src/commands/page';
import { PARTING_COMMANDS } from '../../src/commands/parting';
import { PICTURE_COMMANDS } from '../../src/commands/pictures';
import { PIN_COMMANDS } from '../../src/commands/pins';

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
const doubles = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);

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

  it('share no key among those that are heard wherever the focus is', () => {
    const { presentNext, presentPrevious, leave } = LESSON;
    // While presenting, these come before the page's own on purpose.
    const lessons = LESSON_COMMANDS.filter(
      (command) => command !== presentNext && command !== presentPrevious && command !== leave,
    );
    expect(
      doubles(
        [
          ...PAGE_COMMANDS,
          ...PICTURE_COMMANDS,
          ...LAB_COMMANDS,
          ...PARTING_COMMANDS,
          ...PIN_COMMANDS,
          ...lessons,
        ].flatMap(keysOf),
      ),
    ).toEqual([]);
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
