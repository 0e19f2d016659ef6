/** An answer that is a curve: sketched in the loss chart, where the true one is drawn beside it after the reveal. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { runNames } from '../../../scene/runName';
import { layout, maximize } from '../../../state/layout';
import { prediction } from '../../../state/prediction';
import { lineThrough } from '../../../state/sketch';
import { formatNumber } from '../../../text/number';
import { predictionText } from '../../../text/predictions';
import type { AskedAnswer } from '../../define';
import { lossesAtKnots } from '../../predictions/judge';
import type { AnswerFormProps } from './answerProps';
import styles from './predict.module.css';
import { useCommitByKey } from './useCommitByKey';

type SketchAnswerProps = AnswerFormProps<Extract<AskedAnswer, { kind: 'sketch' }>>;

export function SketchAnswer({ document, asked, given, asking, runs, onShow, commit }: SketchAnswerProps) {
  const { run, steps, range, within } = asked;
  const curve = useStore(prediction, (state) => state.curve);
  // Before the answer there is no more of the run than its first knot, which is on show.
  const first = runs === null ? null : lossesAtKnots(asked, runs)[0];
  const mine = given?.kind === 'sketch' ? given.values : null;

  useEffect(() => {
    if (!onShow || first === null) return;
    const values = asking ? steps.map(() => first) : mine;
    if (values === null) return;
    const name = predictionText.curve(runNames(document.scene.runs)[run]);
    const line = lineThrough(steps, values);
    prediction.setState({
      curve: { name, steps, values, line, range, placed: false, answered: !asking },
    });
    return () => prediction.setState({ curve: null });
  }, [onShow, asking, first, mine, steps, range, run, document]);

  const answer = () => {
    if (curve !== null) commit({ kind: 'sketch', values: curve.values });
  };
  useCommitByKey(asking && onShow, answer);
  useChartInSight(onShow && curve !== null, asking);
  if (!asking) return null;
  const placed = curve?.placed === true;
  return (
    <div className={styles.place}>
      <p className={styles.note}>{predictionText.sketchHow(formatNumber(within))}</p>
      <button type="button" disabled={!placed} onClick={answer}>
        {placed ? predictionText.commit : predictionText.sketchFirst}
      </button>
    </div>
  );
}

/** A phone, as the page's style sheet tells it: there the sheet of the lesson leaves room for one picture. */
const PHONE = '(max-width: 759px), (max-height: 499px)';

/** Whether the loss chart is out of sight, as on a phone, or in a presentation that has no room for it. */
function isChartUnseen(): boolean {
  const chart = document.querySelector('[data-area="loss"]');
  return matchMedia(PHONE).matches || chart === null || chart.getClientRects().length === 0;
}

/** Lets the loss chart take the place of all pictures where it is unseen when a curve is asked for, until the question is gone. */
function useChartInSight(needed: boolean, asking: boolean): void {
  const brought = useRef(false);
  useEffect(() => {
    if (!needed || !asking || layout.getState().maximized !== null || !isChartUnseen()) return;
    maximize('loss');
    brought.current = true;
  }, [needed, asking]);
  useEffect(() => {
    if (!needed) return;
    return () => {
      // The person may have brought the others back, or chosen another one.
      if (brought.current && layout.getState().maximized === 'loss') maximize(null);
      brought.current = false;
    };
  }, [needed]);
}
