/** The words about files that are opened. Loaded with what reads them. */
import { formatCount } from './number';

export const filesText = {
  named: (name: string) => `“${name}”`,
  pastedScene: 'The pasted scene',
  faults: (what: string) => `${what} was not opened:`,
  unreadable: (name: string) => `“${name}” could not be read.`,
  tooLarge: (name: string, megabytes: number, most: number) =>
    `“${name}” is ${formatCount(megabytes)} MB; a scene or data file may be at most ${most} MB. The scene was not changed.`,
  useless: 'This page cannot read the pasted text as data, a run, a scene or a link. Nothing was changed.',
} as const;
