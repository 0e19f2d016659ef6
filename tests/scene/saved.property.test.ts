// Any state that the page can be brought to is saved, opened again, linked and read back.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLegal } from '../../src/catalog/parameters';
import { compileFormula } from '../../src/math/formula/compile';
import { decodeHash, encodeHash } from '../../src/scene/codec';
import { changeOptimizer, nextRunId, openingScene } from '../../src/scene/defaults';
import { parseFileText, stringifyDocument } from '../../src/scene/file';
import { readData } from '../../src/scene/import/read';
import { cleanLabel } from '../../src/scene/label';
import { LAYER_IDS } from '../../src/scene/layerIds';
import * as limits from '../../src/scene/limits';
import { parseTyped } from '../../src/scene/parseNumber';
import { runName } from '../../src/scene/runName';
import { chooseSurface } from '../../src/scene/surfaceChoice';
import type { Scene } from '../../src/scene/types';
import * as edits from '../../src/state/edits';
import { addPin } from '../../src/state/pins';
import { addPoint, movePoint, removePoint } from '../../src/state/pointEdits';
import { editRun, moveStart, selectedOrFirst } from '../../src/state/runStarts';
import { createSceneStore, type SceneStore } from '../../src/state/scene';
import { createViewStore, type ViewStore } from '../../src/state/view';
import {
  meantPoint,
  panWindow,
  pointAt,
  roundWindow,
  unitsPerPixel,
  zoomWindow,
} from '../../src/views/contour/window';

interface Page {
  readonly scene: SceneStore;
  readonly view: ViewStore;
}
/** Something a person does on the page. */
type Deed = (page: Page) => void;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const runId = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5');

/** Any text at all, the signs that a paste brings along among it. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(...'ab \u200b\u2066\u2069\u202e\u0007\u2028\ud83d\ude42\ufeff\u00a0%~_&;='),
  }),
);
const typedNumber = fc.oneof(
  fc.double().map(String),
  fc.integer().map(String),
  fc.constantFrom('1e7', '-0', '0,5', '\u22121', '1,', '2.5', '1e-320', '10 000', 'x', ''),
);

const edit =
  (change: (scene: Scene) => Scene): Deed =>
  ({ scene }) =>
    scene.getState().edit(change);

/** As the fields do: a number goes into the scene where it is one and legal. */
function typed(text: string, legal: Parameters<typeof isLegal>[1], take: (value: number) => Deed): Deed {
  const value = parseTyped(text);
  return value !== null && isLegal(value, legal) ? take(value) : () => {};
}

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(runId, anyText).map(([id, text]) => edit((scene) => edits.setLabel(scene, id, cleanLabel(text)))),
  fc
    .tuple(runId, typedNumber)
    .map(([id, text]) =>
      typed(text, limits.LEGAL_STEPS, (value) => edit((scene) => edits.setSteps(scene, id, value))),
    ),
  fc
    .tuple(runId, typedNumber)
    .map(([id, text]) =>
      typed(text, limits.LEGAL_COORDINATE, (value) =>
        edit((scene) => moveStart(scene, id, { w: value, b: value })),
      ),
    ),
  fc
    .tuple(runId, fc.constantFrom('adam', 'gd', 'line-search', 'momentum'), fc.boolean())
    .map(([id, rule, decay]) =>
      edit((scene) => editRun(scene, id, (run) => changeOptimizer(run, rule, decay && rule === 'adam'))),
    ),
  runId.map((id) => edit((scene) => edits.duplicateRun(scene, id, nextRunId(scene.runs) ?? ''))),
  runId.map((id) => edit((scene) => edits.removeRun(scene, id))),
  fc.boolean().map((shared) => edit((scene) => edits.shareStart(scene, shared, scene.runs[0]?.id ?? ''))),
  fc
    .constantFrom('data:sparse', 'data:two-points', 'function:bowl', 'function:beale', 'formula')
    .map((option) => edit((scene) => chooseSurface(scene, option).scene)),
  anyText.map((text) =>
    edit((scene) => {
      const formula = text.replace(/\s/g, ' ');
      return scene.objective.kind !== 'formula' || 'fault' in compileFormula(formula)
        ? scene
        : edits.setObjective(scene, { kind: 'formula', text: formula });
    }),
  ),
  anyText.map((text) =>
    edit((scene) => {
      const { x, y } = readData(text);
      return x.length === 0 ? scene : edits.setData(scene, { kind: 'points', x: [...x], y: [...y] });
    }),
  ),
  fc.tuple(share, share).map(([x, y]) => edit((scene) => addPoint(scene, 20 * x - 10, y))),
  fc.tuple(share, share).map(([x, y]) => edit((scene) => movePoint(scene, 0, 20 * x - 10, y))),
  fc.constant(edit((scene) => removePoint(scene, 0))),
  fc.tuple(fc.double({ min: -40, max: 40, noNaN: true }), share, share).map(
    ([power, right, down]): Deed =>
      ({ view }) => {
        const { window } = view.getState().view;
        view.getState().setWindow(roundWindow(zoomWindow(window, 2 ** power, pointAt(window, right, down))));
      },
  ),
  fc.tuple(share, share).map(
    ([w, b]): Deed =>
      ({ view }) => {
        const { window } = view.getState().view;
        const side = window.w[1] - window.w[0];
        view.getState().setWindow(roundWindow(panWindow(window, (w - 0.5) * 1e6 * side, (b - 0.5) * side)));
      },
  ),
  fc.tuple(share, share).map(
    ([right, down]): Deed =>
      (page) => {
        const { window } = page.view.getState().view;
        const point = pointAt(window, right, down);
        addPin(page.view, point);
        page.view.getState().setRuler([point, pointAt(window, down, right)]);
        page.scene
          .getState()
          .edit((scene) => moveStart(scene, 'r1', meantPoint(point, unitsPerPixel(window, 400, 400))));
      },
  ),
  fc.double().map(
    (loss): Deed =>
      ({ view }) => {
        view.getState().setSlice(loss);
        view.getState().setClip(-loss);
      },
  ),
  fc.tuple(fc.constantFrom(...LAYER_IDS), fc.boolean()).map(
    ([layer, on]): Deed =>
      ({ view }) =>
        view.getState().setLayer(layer, on),
  ),
);

/** As JSON and as a link: without −0, which neither can say. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('whatever the page can be brought to show', () => {
  it('is saved and opened, linked and read back', () => {
    fc.assert(
      fc.property(fc.array(deeds, { minLength: 1, maxLength: 25 }), (done) => {
        const { scene: first, view: look } = openingScene();
        const page = { scene: createSceneStore(first), view: createViewStore(look) };
        for (const deed of done) deed(page);
        const { scene } = page.scene.getState();
        const { view } = page.view.getState();
        const selected = selectedOrFirst(scene.runs, view.selected)?.id ?? '';
        const document = plain({
          scene,
          view: { ...view, selected, playhead: 0, speed: 1 as const, loop: false },
        });
        expect(parseFileText(stringifyDocument(document))).toEqual({ document });
        expect(decodeHash(encodeHash(document))).toEqual({ document, faults: [] });
        for (const run of scene.runs) expect(runName(run)).toMatch(/[\p{L}\p{N}\p{P}\p{S}\p{Cn}\p{Co}]/u);
      }),
      { numRuns: 300 },
    );
  });
});
