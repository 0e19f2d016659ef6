// The form of a hand-in as docs/hand-in.md describes it.
import { expect, it } from 'vitest';
import {
  MOST_ANSWERS,
  MOST_PACKED_LENGTH,
  MOST_SCENE_LENGTH,
  MOST_SENT_LENGTH,
  readHandIn,
} from '../../src/lessons/handIn/form';
import { MOST_HAND_INS, MOST_TEXT_LENGTH } from '../../src/lessons/handIn/lines';
import { MOST_UNPACKED_BYTES, pack } from '../../src/lessons/handIn/pack';
import { MOST_JUDGED_STEPS } from '../../src/lessons/handIn/scene';
import { formatCount } from '../../src/text/number';
import { blocks, exists, fileTargets, read } from './pages';

const PAGE = read('docs/hand-in.md');

it('has an example that the page reads', async () => {
  const [example] = blocks(PAGE, 'json');
  const document: unknown = JSON.parse(example);
  expect(await readHandIn(`1.${await pack(JSON.stringify(document))}`)).toEqual({ handIn: document });
});

it('names the limits that the page has', () => {
  const said = PAGE.replace(/\s+/g, ' ');
  const figure = (value: number) => formatCount(value).replace(/[\s\u202f\u00a0]/g, ',');
  for (const phrase of [
    `at least ${figure(MOST_SENT_LENGTH)}.`,
    `At most ${MOST_ANSWERS}, each`,
    `at most ${figure(MOST_SCENE_LENGTH)} characters`,
    `at most ${figure(MOST_PACKED_LENGTH)} characters`,
    `at most ${figure(MOST_UNPACKED_BYTES)} bytes`,
    `more than ${figure(MOST_JUDGED_STEPS)} steps`,
    `at most ${figure(MOST_TEXT_LENGTH)} characters`,
    `${figure(MOST_HAND_INS)} links`,
  ])
    expect(said).toContain(phrase);
});

it('leads to files that there are', () => {
  const targets = fileTargets(PAGE);
  expect(targets).toContain('format.md');
  expect(targets.filter((target) => !exists(target, 'docs/hand-in.md'))).toEqual([]);
});
