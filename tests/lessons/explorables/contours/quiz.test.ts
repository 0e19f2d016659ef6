import { describe, expect, test } from 'vitest';
import { findSurfaceFunction } from '../../../../src/catalog/objectives';
import {
  FIRST_ROUND,
  QUIZ_SURFACES,
  quizPicture,
  quizQuestions,
} from '../../../../src/lessons/explorables/contours/quizSurfaces';
import { reliefOf } from '../../../../src/lessons/explorables/contours/relief';

describe('the quiz', () => {
  test('asks for at least six surfaces, each once, each among three others', () => {
    for (const seed of [1, 2, 3]) {
      const questions = quizQuestions(seed);
      expect(questions.length).toBeGreaterThanOrEqual(6);
      expect(new Set(questions.map(({ answer }) => answer.id)).size).toBe(questions.length);
      for (const { answer, options } of questions) {
        expect(options).toContain(answer);
        expect(new Set(options).size).toBe(4);
      }
    }
  });

  test('asks in another order the next time, and in the same one for the same seed', () => {
    const order = (seed: number) => quizQuestions(seed).map(({ answer }) => answer.id);
    expect(order(1)).toEqual(order(1));
    expect(order(1)).not.toEqual(order(2));
  });

  test('begins with a surface that the lesson has not shown before', () => {
    expect(quizQuestions(FIRST_ROUND)[0].answer.objective.kind).toBe('function');
  });

  test('takes its surfaces from the catalog, so that each can be opened', () => {
    for (const { objective } of QUIZ_SURFACES)
      if (objective.kind === 'function') expect(findSurfaceFunction(objective.id)).toBeDefined();
  });

  test('draws a map and a relief of each', () => {
    for (const surface of QUIZ_SURFACES) {
      const { isolines, relief } = quizPicture(surface);
      expect(isolines.length, surface.id).toBeGreaterThan(5);
      expect(relief.rows.length).toBeGreaterThan(20);
      for (const row of relief.rows) expect(row.every(Number.isFinite), surface.id).toBe(true);
    }
  });

  test('describes shape and map without the name', () => {
    for (const { name, shape, map } of QUIZ_SURFACES) {
      const [word] = name.split(/[’\s]/).filter((part) => part.length > 3);
      expect(shape.toLowerCase()).not.toContain(word.toLowerCase());
      expect(map).not.toBe('');
    }
  });
});

test('a relief puts its highest point at the top of its row and its lowest at the bottom', () => {
  const { rows, width, height } = reliefOf(Float64Array.of(0, 1, 0, 0), 2, (loss) => loss, 1);
  expect(rows).toHaveLength(2);
  const [back, front] = rows;
  expect(front[1]).toBe(height); // b lowest, w lowest: front left, height 0
  expect(front[3]).toBe(height - 0.5); // front right, height 1
  expect(back[2]).toBe(width);
});
