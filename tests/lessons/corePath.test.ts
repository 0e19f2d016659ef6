import { describe, expect, it } from 'vitest';
import { besideOnCorePath, CORE_PATH, isCore } from '../../src/lessons/corePath';
import { neighbours } from '../../src/lessons/reader/neighbours';
import { lessons, steps } from './shelf';

const places = steps.map(({ place }) => place);

describe('the core path', () => {
  it('is made of steps that are there, in the order of the course, with some of every lesson', () => {
    expect(CORE_PATH.every((place) => places.includes(place))).toBe(true);
    expect([...CORE_PATH].sort((a, b) => places.indexOf(a) - places.indexOf(b))).toEqual(CORE_PATH);
    for (const { id } of lessons) expect(CORE_PATH.some((place) => place.startsWith(`${id}.`))).toBe(true);
    expect(isCore(CORE_PATH[0])).toBe(true);
    expect(isCore('momentum.code')).toBe(false);
  });

  it('is followed from its first step to its last and back, without a step off it', () => {
    const [first] = CORE_PATH;
    const walked = [first];
    for (let place: string | undefined = first; place !== undefined; ) {
      const [id, step] = place.split('.');
      const lesson = lessons.find((each) => each.id === id);
      if (lesson === undefined) throw new Error(id);
      const { previous, next } = neighbours(
        lesson,
        lesson.steps.findIndex((each) => each.id === step),
        true,
      );
      expect(previous?.place).toBe(CORE_PATH[CORE_PATH.indexOf(place) - 1]);
      place = next?.place;
      if (place !== undefined) walked.push(place);
    }
    expect(walked).toEqual(CORE_PATH);
  });

  it('is found again from a step off it', () => {
    const momentum = lessons.find(({ id }) => id === 'momentum');
    if (momentum === undefined) throw new Error('momentum');
    const index = momentum.steps.findIndex(({ id }) => id === 'code');
    expect(besideOnCorePath(momentum, index)).toEqual({
      previous: 'momentum.ball',
      next: 'momentum.u-turns',
    });
  });
});
