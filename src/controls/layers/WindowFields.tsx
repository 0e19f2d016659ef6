/**
 * The window as four numbers. It follows them as soon as all four make a window; until then the fault is named, and where
 * they are left with it the window from before is back.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { TAKE_COMMANDS } from '../../commands/fields';
import { keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { usualWindow } from '../../scene/fitWindow';
import type { Window } from '../../scene/types';
import { fitToRuns } from '../../state/fitToRuns';
import { useWorkbench } from '../../state/workbench';
import { layersText } from '../../text/layersMenu';
import { useFieldFault } from '../fields/useFieldFault';
import styles from './layers.module.css';
import { draftOf, type Edge, leaveDraft, readDraft, type WindowDraft } from './windowDraft';

export function WindowFields() {
  const workbench = useWorkbench();
  const { view, scene } = workbench;
  const [draft, setDraft] = useState<WindowDraft>(() => draftOf(view.getState().view.window));
  const { fault, edges } = readDraft(draft);
  const { message, ...told } = useFieldFault();
  const faultId = useId();
  /** The window that the fields have set themselves: their text stays as it was typed. */
  const own = useRef<Window | null>(null);
  const group = useRef<HTMLDivElement>(null);
  /** The texts when the field, and the first of the four, was entered. */
  const before = useRef(draft);
  const start = useRef(draft);

  useEffect(
    () =>
      view.subscribe(
        (state) => state.view.window,
        (window) => {
          if (window === own.current) return;
          const texts = draftOf(window);
          before.current = texts;
          start.current = texts;
          setDraft(texts);
        },
      ),
    [view],
  );

  const show = (next: WindowDraft) => {
    setDraft(next);
    const { window } = readDraft(next);
    if (window === null) return;
    own.current = window;
    view.getState().setWindow(window);
  };

  const type = (edge: Edge, text: string) => {
    told.clear();
    show({ ...draft, [edge]: text });
  };

  const enter = (from: EventTarget | null) => {
    before.current = draft;
    if (!isWithin(group.current, from)) start.current = draft;
  };

  const leave = (edge: Edge, to: EventTarget | null) => {
    const all = !isWithin(group.current, to);
    const left = leaveDraft(draft, edge, before.current, all ? start.current : null);
    if (left.refused !== '') told.recall(layersText.windowBack(left.refused));
    if (left.draft !== draft) show(left.draft);
    before.current = left.draft;
    if (all) start.current = left.draft;
  };

  const field = (edge: Edge) => (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={layersText.edgeNames[edge]}
      aria-invalid={edges.includes(edge)}
      aria-describedby={said === '' ? undefined : faultId}
      {...keyShortcuts(TAKE_COMMANDS)}
      value={draft[edge]}
      onChange={(event) => type(edge, event.currentTarget.value)}
      onFocus={(event) => {
        enter(event.relatedTarget);
        event.currentTarget.select();
      }}
      onBlur={(event) => leave(edge, event.relatedTarget)}
      onKeyDown={(event) => {
        pressCommand(TAKE_COMMANDS, event, { take: () => leave(edge, null) });
      }}
    />
  );
  const said = fault === '' ? message : fault;
  return (
    <>
      <div ref={group} className={styles.window}>
        <span aria-hidden="true">{layersText.edges.w}</span>
        {field('w0')}
        <span aria-hidden="true">{layersText.edges.to}</span>
        {field('w1')}
        <span aria-hidden="true">{layersText.edges.b}</span>
        {field('b0')}
        <span aria-hidden="true">{layersText.edges.to}</span>
        {field('b1')}
      </div>
      <p id={faultId} className={styles.fault} role="alert" hidden={said === ''}>
        {said}
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

function isWithin(group: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && group?.contains(target) === true;
}
