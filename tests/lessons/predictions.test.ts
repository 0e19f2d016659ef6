import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printLike, splitClaim } from '../../src/lessons/claims';
import type { Prediction } from '../../src/lessons/define';
import {
  type Answer,
  askInWords,
  isSameQuestion,
  judgePrediction,
  lossesAtKnots,
  truthInWords,
} from '../../src/lessons/predictions/judge';
import { firstStepScene } from '../../src/lessons/reader/lessonAddress';
import { openingStep } from '../../src/lessons/reader/openingStep';
import { createAnswerFilter } from '../../src/lessons/reader/predict/answerFilter';
import { parseProgress } from '../../src/lessons/reader/progress';
import type { RunResult } from '../../src/scene/outcome';
import type { RunSpec, SceneDocument } from '../../src/scene/types';
import { lastStep } from '../../src/state/playback';
import { formatCount, formatNumber } from '../../src/text/number';
import { runsOf } from './experiment';
import { faultsOf } from './legal';
import { blocksOf, lessons, steps } from './shelf';

const predictions = blocksOf('predict').map(({ place, block }) => ({
  place,
  id: block.prediction.id,
  prediction: block.prediction,
}));

/** The right answer, from the runs. */
function rightAnswer({ asked }: Prediction, runs: readonly RunResult[]): Answer {
  switch (asked.kind) {
    case 'choose':
      return {
        kind: 'choose',
        chosen: asked.options.flatMap(({ right }, index) => (right(runs) ? [index] : [])),
      };
    case 'place':
      return { kind: 'place', at: asked.truth(runs) };
    case 'sketch':
      return { kind: 'sketch', values: lossesAtKnots(asked, runs) };
  }
}

/** Answers that are wrong: every other choice, a mark too far away on either side, the first loss kept or left too fast. */
function wrongAnswers({ asked }: Prediction, runs: readonly RunResult[]): readonly Answer[] {
  switch (asked.kind) {
    case 'choose': {
      const all = asked.options.map((_, index) => index);
      return all
        .filter((index) => !asked.options[index].right(runs))
        .map((index) => ({ kind: 'choose', chosen: [index] }));
    }
    case 'place': {
      const { w, b } = asked.truth(runs);
      const far = 1.01 * asked.within;
      return [
        { kind: 'place', at: { w: w + far, b } },
        { kind: 'place', at: { w, b: b - far } },
      ];
    }
    case 'sketch': {
      const off = 1.01 * asked.within;
      const truths = lossesAtKnots(asked, runs);
      return [
        { kind: 'sketch', values: truths.map((loss) => loss * off) },
        { kind: 'sketch', values: truths.map((loss) => loss / off) },
      ];
    }
  }
}

describe('the predictions', () => {
  it('have ids of their own, which the stored progress can hold', () => {
    const ids = predictions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...parseProgress(JSON.stringify({ predicted: ids })).predicted]).toEqual(ids);
  });

  it('stand first in their steps among what shows a scene, so that no scene has given the answer away', () => {
    const late = steps.filter(({ step }) => {
      const asked = step.blocks.findIndex(({ kind }) => kind === 'predict');
      return step.blocks
        .slice(0, Math.max(0, asked))
        .some(({ kind }) => kind === 'show' || kind === 'claim' || kind === 'explore');
    });
    expect(late.map(({ place }) => place)).toEqual([]);
  });

  it('ask what no earlier page of their lesson has played to its end', () => {
    const known = lessons.flatMap((lesson) => {
      /** The number of steps that were on show, by surface and run. */
      const seen = new Map<string, number>();
      return lesson.steps.flatMap(({ blocks }) =>
        blocks.flatMap((block) => {
          const asked = block.kind === 'predict' ? block.prediction : null;
          const own = asked === null ? [] : [asked.document(), ...(asked.measured ? [asked.measured()] : [])];
          const truth = own.at(-1);
          const isKnown =
            truth?.scene.runs.every((run) => (seen.get(asTold(truth, run)) ?? -1) >= run.steps) === true;
          for (const shown of block.kind === 'show' ? [block.showing.document()] : own)
            for (const run of shown.scene.runs)
              seen.set(asTold(shown, run), Math.max(run.steps, seen.get(asTold(shown, run)) ?? -1));
          return asked !== null && isKnown ? [asked.id] : [];
        }),
      );
    });
    expect(known).toEqual(ASKED_OF_A_KNOWN_SCENE);
  });
});

/** Predictions whose answers are in no picture that the page showed before: how often a rate won, and how long a single step is. */
const ASKED_OF_A_KNOWN_SCENE = ['how-often-ten', 'first-step-uncorrected'];

/** All that decides how a run goes, but for its length. */
function asTold({ scene: { objective } }: SceneDocument, run: RunSpec): string {
  return JSON.stringify([objective, { ...run, id: '', label: '', visible: true, steps: 0 }]);
}

describe.each(predictions)('$place, $id', ({ place, prediction }) => {
  const document = prediction.document();
  const own = runsOf(document);
  const runs = prediction.measured === undefined ? own : runsOf(prediction.measured());
  const { asked } = prediction;

  it('is passed by the right answer and failed by wrong ones', () => {
    const right = judgePrediction(asked, rightAnswer(prediction, runs), runs);
    expect(right.right).toBe(true);
    const wrong = wrongAnswers(prediction, runs);
    expect(wrong.length).toBeGreaterThan(0);
    for (const answer of wrong) {
      const judged = judgePrediction(asked, answer, runs);
      expect(judged.right).toBe(false);
      expect(judged.difference).not.toBe('');
    }
  });

  it('tells in its question what the runs tell, and names what it tells', () => {
    const { ask, given = {} } = prediction;
    const named = splitClaim(ask).flatMap((piece) => (piece.kind === 'number' ? [piece.name] : []));
    expect([...named].sort()).toEqual(Object.keys(given).sort());
    for (const [name, { printed, of }] of Object.entries(given))
      expect(printLike(printed, of(runs)), name).toBe(printed);
    expect(askInWords(prediction)).not.toMatch(/\{\w+\}(?![^$]*\$)/);
    // A count of steps or turns in words or figures is what a run tells.
    const plain = splitClaim(ask).flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
    expect(plain.join('{}').match(/\b(takes|make|makes|costs) \d+/g)).toBeNull();
  });

  it('says what is true with the numbers of the runs, and retypes none of them', () => {
    const { says, numbers } = prediction;
    const named = splitClaim(says).flatMap((piece) => (piece.kind === 'number' ? [piece.name] : []));
    expect([...named].sort()).toEqual(Object.keys(numbers).sort());
    const words = truthInWords(prediction, runs);
    for (const name of named) {
      const value = numbers[name](runs);
      expect(Number.isNaN(value), name).toBe(false);
      const written = Number.isInteger(value)
        ? formatCount(value)
        : formatNumber(value, Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6 ? 3 : 2);
      expect(words).toContain(written);
    }
    const plain = splitClaim(says).flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
    expect(plain.join(' ').match(/\d\.\d/g)).toBeNull();
  });

  it('begins with a legal scene, from which something is still to come', () => {
    expect(faultsOf(document, place)).toBe('');
    if (prediction.measured !== undefined) expect(faultsOf(prediction.measured(), place)).toBe('');
    expect(document.view.playhead).toBeLessThan(Math.max(1, lastStep(document.scene)));
    const diverged = runs.filter(({ end }) => end?.reason === 'diverged');
    expect(diverged.length > 0).toBe(prediction.diverges === true);
    // The scales would change with the answer: they count from the lowest loss, which is kept from view.
    const { levels, lossAxis, height } = document.view;
    expect([levels, lossAxis, height]).not.toContain('above-min');
    expect(isSameQuestion(document.scene, prediction.document().scene)).toBe(true);
  });

  it('leaves nothing of the truth in what the pictures are given', () => {
    const until = document.view.playhead;
    const filter = createAnswerFilter(until);
    const shown = filter.runs(new Map(own.map((run) => [run.id, run])));
    for (const run of own) {
      const cut = shown.get(run.id);
      expect(cut?.length).toBe(Math.min(run.length, until + 1));
      if (run.length <= until + 1) continue;
      expect(cut?.end).toBeNull();
      for (const column of cut?.columns ?? []) expect(column.length).toBeLessThanOrEqual(until + 1);
    }
  });

  it('has a form that can be answered', () => {
    if (asked.kind === 'choose') {
      expect(asked.options.length).toBeGreaterThanOrEqual(2);
      expect(asked.options.length).toBeLessThanOrEqual(5);
      // A button has its name before the formulas are set.
      for (const { text } of asked.options) expect(text.replace(/\$[^$]*\$/g, '').trim()).not.toBe('');
      const rights = asked.options.filter(({ right }) => right(runs)).length;
      if (asked.several === true) expect(rights).toBeGreaterThan(0);
      else expect(rights).toBe(1);
      expect(rights).toBeLessThan(asked.options.length);
    } else if (asked.kind === 'place') {
      const { window } = document.view;
      const { w, b } = asked.truth(runs);
      expect(w > window.w[0] && w < window.w[1] && b > window.b[0] && b < window.b[1]).toBe(true);
      // The mark begins in the middle of the map.
      const middle = { w: (window.w[0] + window.w[1]) / 2, b: (window.b[0] + window.b[1]) / 2 };
      expect(judgePrediction(asked, { kind: 'place', at: middle }, runs).right).toBe(false);
    } else {
      expect(asked.steps[0]).toBe(document.view.playhead);
      expect(asked.steps.at(-1)).toBeLessThanOrEqual(lastStep(document.scene));
      const truths = lossesAtKnots(asked, runs);
      for (const loss of truths) {
        expect(loss).toBeGreaterThanOrEqual(asked.range[0]);
        expect(loss).toBeLessThanOrEqual(asked.range[1]);
      }
      // A level line is no answer.
      const level = truths.map(() => truths[0]);
      expect(judgePrediction(asked, { kind: 'sketch', values: level }, runs).right).toBe(false);
    }
  });

  it('is the scene that its step opens with', () => {
    const step = steps.find((each) => each.place === place)?.step;
    expect(step && firstStepScene(step)?.document().view.playhead).toBe(document.view.playhead);
  });
});

describe('where the lessons ask first', () => {
  it('are as many as the README says, two or more in each lesson', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`You answer ${predictions.length} predictions`);
    const counts = lessons.map(({ id }) => [
      id,
      predictions.filter(({ place }) => place.startsWith(`${id}.`)).length,
    ]);
    expect(counts.filter(([, count]) => Number(count) < 2)).toEqual([]);
  });

  it('no step opens at its last step, where nothing would be left to see', () => {
    const late = steps.flatMap(({ place, step }) => {
      const document = firstStepScene(step)?.document();
      if (document === undefined) return [];
      const last = lastStep(document.scene);
      return last > 0 && document.view.playhead >= last ? [place] : [];
    });
    expect(late).toEqual([]);
  });
});

describe('a page that opens at a prediction', () => {
  const [{ place, prediction }] = predictions.filter(({ id }) => id === 'into-the-valley');
  const opened = async (lesson: string, { scene, view }: SceneDocument) =>
    (await openingStep({ scene, view: { ...view, lesson } })).filter;

  it('has the filter before the lesson is there, over the prediction’s own scene alone', async () => {
    const screen = await opened(place, prediction.document());
    const runs = runsOf(prediction.document());
    const shown = screen?.runs(new Map(runs.map((run) => [run.id, run])));
    expect([...(shown?.values() ?? [])].map(({ length, rowsHidden }) => [length, rowsHidden])).toEqual([
      [1, true],
      [1, true],
    ]);
    const [other] = predictions.filter(({ id }) => id === 'over-the-plateau');
    expect(await opened(place, other.prediction.document())).toBeNull();
  });

  it('has none at another step, and at a lesson that there is not', async () => {
    expect(await opened('momentum.u-turns', prediction.document())).toBeNull();
    expect(await opened('nowhere.at-all', prediction.document())).toBeNull();
  });
});
