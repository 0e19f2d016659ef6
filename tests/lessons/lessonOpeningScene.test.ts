import { describe, expect, it } from 'vitest';
import { lessonOpeningScene } from '../../src/lessons/lessonOpeningScene';
import { firstStepScene } from '../../src/lessons/reader/lessonAddress';
import { usualCamera } from '../../src/scene/cameras';
import { openingScene } from '../../src/scene/defaults';
import { steps } from './shelf';

describe('a link that names a lesson alone', () => {
  const shown = steps.flatMap(({ place, step }) => {
    const showing = firstStepScene(step);
    return showing === null ? [] : [{ place, showing }];
  });

  it('opens the first scene of its step', async () => {
    expect(shown.length).toBeGreaterThan(0);
    const { place, showing } = shown[0];
    const { scene, view } = await lessonOpeningScene(place);
    expect(scene).toEqual(showing.document().scene);
    expect(view.lesson).toBe(place);
  });

  it('looks at it from where the flight would end', async () => {
    const flown = shown.filter(({ showing }) => showing.camera === 'home');
    expect(flown.length).toBeGreaterThan(0);
    for (const { place, showing } of flown) {
      const home = usualCamera(showing.document().scene.objective);
      expect((await lessonOpeningScene(place)).view.camera).toEqual(home);
    }
  });

  it('is turned: from the top, the surface would be the map once more', async () => {
    for (const { place } of shown)
      expect((await lessonOpeningScene(place)).view.camera.elevation, place).toBeLessThan(80);
  });

  it('opens a step that has moved in its new place', async () => {
    const { scene, view } = await lessonOpeningScene('adaptive.nadam');
    expect(scene).toEqual((await lessonOpeningScene('adam-family.nadam')).scene);
    expect(view.lesson).toBe('adam-family.nadam');
  });

  it('begins a lesson at its first step', async () => {
    const [lesson] = steps[0].place.split('.');
    expect((await lessonOpeningScene(lesson)).scene).toEqual(
      (await lessonOpeningScene(steps[0].place)).scene,
    );
  });

  it.each(['no-such-lesson', 'no-such-lesson.step'])('opens as ever for %s', async (place) => {
    const { scene, view } = await lessonOpeningScene(place);
    expect(scene).toEqual(openingScene().scene);
    expect(view.lesson).toBe(place);
  });
});
