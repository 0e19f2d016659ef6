/** Scenes as JSON files. */
import { expectation } from './faults';
import { withoutPreamble } from './import/comments';
import { type Parsed, parseDocument } from './parse';
import { legalParts } from './parts';
import type { Sweep } from './sweep';
import type { SceneDocument } from './types';

/** A scene with the most points takes under a third of it. */
export const MOST_FILE_BYTES = 2_000_000;

/** The document as it is stored: one flat object. A sweep along one axis has no `y`. */
export function flatten(document: SceneDocument): Record<string, unknown> {
  return { ...document.scene, view: document.view, ...flatParts(document) };
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
    const expected = `at most ${MOST_FILE_BYTES} characters`;
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
