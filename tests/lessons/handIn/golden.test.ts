// Hand-ins that were made once and must be read, with the same grades, for ever. Entries are added, never changed.
import { expect, it } from 'vitest';
import type { Challenge } from '../../../src/lessons/define';
import { gradeAnswer } from '../../../src/lessons/handIn/grade';
import { readLines } from '../../../src/lessons/handIn/lines';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import handIns from '../../golden/hand-ins.json' with { type: 'json' };
import { runsOf } from '../experiment';
import { BY_ID } from './syntheticClass';

it.each(handIns)(
  '$name’s hand-in is read and graded as it was',
  async ({ link, name, number, at, marks }) => {
    const { read, faults } = await readLines(link);
    expect(faults).toEqual([]);
    const [{ handIn }] = read;
    expect([handIn.name, handIn.number, handIn.at]).toEqual([name, number, at]);
    const found = await Promise.all(
      handIn.answers.map(async (answer) => {
        const grade = await gradeAnswer(BY_ID.get(answer.id) as Challenge, answer, async (scene) =>
          runsOf({ scene, view: DEFAULT_VIEW }),
        );
        return [answer.id, grade.kind] as const;
      }),
    );
    expect(Object.fromEntries(found)).toEqual(marks);
  },
);
