/** The lesson of an id, loaded. */
import { loadPart } from '../browser/loadPart';
import type { Lesson } from './define';
import { findLesson } from './index';

/**
 * @returns undefined where there is none of that id
 * @throws where it could not be loaded
 */
export async function loadLesson(id: string): Promise<Lesson | undefined> {
  const entry = findLesson(id);
  return entry && loadPart(entry.load);
}
