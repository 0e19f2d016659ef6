/** The document that an address names: by a whole link, or by a lesson or an example alone. */
import { loadPart } from '../../browser/loadPart';
import { decodeHash } from '../../scene/codec';
import { openingScene } from '../../scene/defaults';
import { OPENING_INSTEAD } from '../../scene/link/read';
import type { Read } from './types';
import { readUnsaved } from './unsaved';

/** A link that names a lesson, or a step of it, and nothing else. */
const LESSON_ALONE = /^lesson=([a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40})?)$/;

/** A link that names an example and nothing else. */
const EXAMPLE_ALONE = /^example=([a-z0-9-]{1,40})$/;

const loadStep = () => import('../../lessons/reader/openingStep');
const loadLessonScene = () => import('../../lessons/lessonOpeningScene');
const loadExamples = () => import('../../examples');

/** @returns null where it holds no scene */
export async function readHash(hash: string): Promise<Read | null> {
  const unsaved = readUnsaved(hash);
  if (unsaved !== null) return inLesson({ document: unsaved, faults: [] });
  return hash === '' ? null : inLesson(await readFragment(hash));
}

async function inLesson(read: Read): Promise<Read> {
  if (read.document.view.lesson === '') return read;
  const { openingStep } = await loadPart(loadStep);
  const { filter, shown } = await openingStep(read.document);
  return filter === null ? { ...read, shown } : { ...read, shown, filter };
}

/** Reads the scene that the fragment names; an empty one is the opening scene. */
export async function readFragment(hash: string): Promise<Read> {
  const [, place] = LESSON_ALONE.exec(hash) ?? [];
  if (place !== undefined) {
    const { lessonOpeningScene } = await loadPart(loadLessonScene);
    return { document: await lessonOpeningScene(place), faults: [] };
  }
  const [, example] = EXAMPLE_ALONE.exec(hash) ?? [];
  if (example !== undefined) {
    const { exampleScene } = await loadPart(loadExamples);
    const document = exampleScene(example);
    if (document !== null) return { document, faults: [] };
    const message = `there is no example "${example}"; ${OPENING_INSTEAD}`;
    return { document: openingScene(), faults: [{ path: 'link', message }] };
  }
  return decodeHash(hash);
}
