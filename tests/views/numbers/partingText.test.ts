import { expect, it } from 'vitest';
import { openingScene } from '../../../src/scene/defaults';
import { partingText } from '../../../src/views/numbers/partingText';

it('where runs part is said with the names of the two and how far apart they are', () => {
  const { runs } = openingScene().scene;
  const [first, , , last] = runs;
  expect(partingText({ step: 1234, runs: [first.id, last.id], distance: 0.141421 }, runs)).toBe(
    'They part at step 1\u202f234: Gradient descent and Adam, 0.141 apart',
  );
  const twins = runs.map((run) => ({ ...run, optimizer: 'adam' }));
  expect(partingText({ step: 2, runs: [first.id, last.id], distance: 1 }, twins)).toBe(
    'They part at step 2: Adam and Adam 4, 1 apart',
  );
  expect(partingText(null, runs)).toBe('They stay together in this window');
});
