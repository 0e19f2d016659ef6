/** Scenes as JSON files. */
import { expectation } from './faults';
import { withoutPreamble } from './import/comments';
import { type Parsed, parseDocument } from './parse';
import { legalParts } from './parts';
import { flatRecorded, isRecorded } from './recorded';
import type { Sweep } from './sweep';
import type { Scene, SceneDocument } from './types';
import { written } from './written';

/** A scene with the most points and the most rows of recorded runs takes it nearly up. */
export const MOST_FILE_BYTES = 4_000_000;

/** The document as it is stored: one flat object. A sweep along one axis has no `y`. */
export function flatten(document: SceneDocument): Record<string, unknown> {
  return { ...flatScene(document.scene), view: document.view, ...flatParts(document) };
}

/** The scene as it is stored: of a recorded run only what its schema knows. */
export function flatScene(scene: Scene): Record<string, unknown> {
  return { ...scene, runs: scene.runs.map((run) => (isRecorded(run) ? flatRecorded(run) : run)) };
}

/** The same of the parts beside scene and view. */
export function flatParts(document: SceneDocument): Record<string, unknown> {
  const { sweep, ...others } = legalParts(document);
  return { ...(sweep === undefined ? {} : { sweep: flatSweep(sweep) }), ...others };
}

/** A sweep along one axis is stored without `y`. */
function flatSweep(sweep: Sweep): Partial<Sweep> {
  if (sweep.y !== null) return sweep;
  const { y: _y, ...rest } = sweep;
  return rest;
}

/** JSON to be saved, with a line break at its end. */
export function stringifyDocument(document: SceneDocument): string {
  return `${JSON.stringify(flatten(document), null, 2)}\n`;
}

/** A file's text as a document, or all that is wrong with it. Never throws. */
export function parseFileText(text: string): Parsed {
  if (text.length > MOST_FILE_BYTES) {
    const expected = `at most ${written(MOST_FILE_BYTES)} characters`;
    return { faults: [{ path: '', message: expectation(expected, text.length) }] };
  }
  let input: unknown;
  try {
    input = JSON.parse(withoutPreamble(text));
  } catch {
    return { faults: [{ path: '', message: expectation('a scene as JSON', text.trim()) }] };
  }
  return parseDocument(input);
}
