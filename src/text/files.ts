/** The words about files that are opened. Loaded with what reads them. */
export const filesText = {
  faults: (name: string) => `“${name}” was not opened:`,
  unreadable: (name: string) => `“${name}” could not be read.`,
  tooLarge: (name: string, megabytes: number, most: number) =>
    `“${name}” is ${megabytes} MB; a scene or data file may be at most ${most} MB. The scene was not changed.`,
} as const;
