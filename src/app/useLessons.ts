/** Whether the lessons are open, and how the page is laid out with them. Their text and their reader are loaded later. */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { LessonHost } from '../lessons/reader/host';
import { appText } from '../text/app';
import { notices } from './notices';
import { reportFailure } from './reportFailure';
import type { AppServices } from './startApp';

export interface Lessons {
  readonly host: LessonHost;
  readonly open: boolean;
  /** For the style sheet: which parts of the page share the screen. */
  readonly layout: string;
  readonly toggle: () => void;
  /** The button that opens and closes them. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

export function useLessons(app: AppServices): Lessons {
  const { view } = app.workbench;
  const reading = app.lessons;
  const button = useRef<HTMLButtonElement>(null);
  const host = useMemo<LessonHost>(
    () => ({
      reading,
      stage: app.stage,
      document: app.document,
      load: (document, isMove = true) => {
        // The scene does not hold which lesson is open.
        const { lesson } = view.getState().view;
        const read = { document: { ...document, view: { ...document.view, lesson } }, faults: [] };
        (isMove ? app.load : app.show)(read);
      },
      move: (change) => {
        app.leave();
        change();
      },
      tell: (message) => notices.getState().tell({ kind: 'info', title: message, items: [] }),
    }),
    [app, reading, view],
  );
  const named = useStore(view, (state) => state.view.lesson !== '');
  const { contents, presenter, side, sheet, pictures } = useStore(reading);
  const open = named || contents;

  // The focus goes back to what had opened them.
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);

  const toggle = async () => {
    const part = await reportFailure(() => import('./toggleLessons'), appText.parts.lessons);
    part?.toggleLessons(host, view, open);
  };

  const layout = open ? `open ${presenter ? 'presenter' : side} ${sheet} ${pictures}` : 'closed';
  return { host, open, layout, toggle: () => void toggle(), button };
}
