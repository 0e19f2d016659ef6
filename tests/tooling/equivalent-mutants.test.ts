import { expect, it } from 'vitest';
import { read } from '../architecture/syntax';
import { EQUIVALENT } from '../mutation/equivalent';
import { mutatedFiles } from '../mutation/groups';
import { mutantsOf } from '../mutation/mutants';

it.each(Object.entries(EQUIVALENT))(
  'mutants of %s that count neither way are still there',
  (file, entries) => {
    expect(mutatedFiles()).toContain(file);
    const lines = read(file).split('\n');
    const mutants = mutantsOf(file, read(file));
    const missing = entries.filter(
      ([begins, label]) =>
        !mutants.some((mutant) => mutant.label === label && lines[mutant.line - 1].trim().startsWith(begins)),
    );
    expect(missing).toEqual([]);
  },
);
