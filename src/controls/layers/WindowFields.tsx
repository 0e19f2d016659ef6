/** The window as four numbers. It follows them as soon as all four make a window; until then the fault is named. */
import { useEffect, useId, useRef, useState } from 'react';
import { usualWindow } from '../../scene/fitWindow';
import type { Window } from '../../scene/types';
import { fitToRuns } from '../../state/fitToRuns';
import { useWorkbench } from '../../state/workbench';
import { layersText } from '../../text/layersMenu';
import { exactText } from '../fields/numberText';
import styles from './layers.module.css';
import { EDGES, type Edge, readDraft, type WindowDraft } from './windowDraft';

export function WindowFields() {
  const workbench = useWorkbench();
  const { view, scene } = workbench;
  const [draft, setDraft] = useState<WindowDraft>(() => draftOf(view.getState().view.window));
  const { fault, edges } = readDraft(draft);
  const faultId = useId();
  /** The window that the fields have set themselves: their text stays as it was typed. */
  const own = useRef<Window | null>(null);

  useEffect(
    () =>
      view.subscribe((state, before) => {
        const { window } = state.view;
        if (window !== before.view.window && window !== own.current) setDraft(draftOf(window));
      }),
    [view],
  );

  const type = (edge: Edge, text: string) => {
    const next = { ...draft, [edge]: text };
    setDraft(next);
    const { window } = readDraft(next);
    if (window === null) return;
    own.current = window;
    view.getState().setWindow(window);
  };

  const field = (edge: Edge) => (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={layersText.edgeNames[edge]}
      aria-invalid={edges.includes(edge)}
      aria-describedby={fault === '' ? undefined : faultId}
      value={draft[edge]}
      onChange={(event) => type(edge, event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
  return (
    <>
      <div className={styles.window}>
        <span aria-hidden="true">{layersText.edges.w}</span>
        {field('w0')}
        <span aria-hidden="true">{layersText.edges.to}</span>
        {field('w1')}
        <span aria-hidden="true">{layersText.edges.b}</span>
        {field('b0')}
        <span aria-hidden="true">{layersText.edges.to}</span>
        {field('b1')}
      </div>
      <p id={faultId} className={styles.fault} role="alert" hidden={fault === ''}>
        {fault}
      </p>
      <div className={styles.buttons}>
        <button type="button" title={layersText.fitHint} onClick={() => fitToRuns(workbench)}>
          {layersText.fitRuns}
        </button>
        <button
          type="button"
          onClick={() => view.getState().setWindow(usualWindow(scene.getState().scene.objective))}
        >
          {layersText.reset}
        </button>
      </div>
    </>
  );
}

function draftOf({ w, b }: Window): WindowDraft {
  const values = [w[0], w[1], b[0], b[1]].map(exactText);
  return Object.fromEntries(EDGES.map((edge, i) => [edge, values[i]])) as unknown as WindowDraft;
}
