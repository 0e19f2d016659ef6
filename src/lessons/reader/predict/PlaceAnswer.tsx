/** An answer that is a place on the map: the mark stands there, and after the reveal the true place beside it. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Mark } from '../../../scene/marks';
import type { Point } from '../../../scene/types';
import { prediction } from '../../../state/prediction';
import { formatNumber } from '../../../text/number';
import { predictionText } from '../../../text/predictions';
import type { AskedAnswer } from '../../define';
import { useStep } from '../../stepContext';
import type { AnswerFormProps } from './answerProps';
import styles from './predict.module.css';
import { useCommitByKey } from './useCommitByKey';

type PlaceAnswerProps = AnswerFormProps<Extract<AskedAnswer, { kind: 'place' }>>;

export function PlaceAnswer({ document, asked, given, asking, runs, onShow, commit }: PlaceAnswerProps) {
  const { stage } = useStep();
  const { what, within, truth } = asked;
  const mark = useStore(prediction, (state) => state.mark);

  useEffect(() => {
    if (!asking || !onShow) return;
    const { window } = document.view;
    const at = { w: (window.w[0] + window.w[1]) / 2, b: (window.b[0] + window.b[1]) / 2 };
    prediction.setState({ mark: { name: predictionText.mark(what), at, placed: false } });
    return () => prediction.setState({ mark: null });
  }, [asking, onShow, document, what]);

  const shown = given?.kind === 'place' ? given.at : (mark?.at ?? null);
  const true_ = asking || runs === null ? null : truth(runs);
  const marksKey = JSON.stringify([onShow, shown, true_]);
  useEffect(() => {
    const [isOn, yours, theirs]: [boolean, Point | null, Point | null] = JSON.parse(marksKey);
    if (stage === null || !isOn) return;
    stage.marks.show('prediction', marksOf(yours, theirs));
    if (yours !== null)
      stage.marks.tell('prediction', predictionText.marks(formatNumber(yours.w), formatNumber(yours.b)));
    return () => stage.marks.clear('prediction');
  }, [stage, marksKey]);

  const answer = () => {
    if (mark !== null) commit({ kind: 'place', at: mark.at });
  };
  useCommitByKey(asking && onShow, answer);
  if (!asking) return null;
  const placed = mark?.placed === true;
  return (
    <div className={styles.place}>
      <p className={styles.note}>{predictionText.placeHow(formatNumber(within))}</p>
      <button type="button" disabled={!placed} onClick={answer}>
        {placed ? predictionText.commit : predictionText.placeFirst}
      </button>
    </div>
  );
}

/** The person's mark, the true place, and how far it is from one to the other. */
function marksOf(yours: Point | null, truth: Point | null): readonly Mark[] {
  const marks: Mark[] = [];
  if (yours !== null && truth !== null)
    marks.push({
      kind: 'line',
      points: Float64Array.of(yours.w, yours.b, truth.w, truth.b),
      tone: 'ink',
      width: 1.5,
      dashed: true,
    });
  if (truth !== null)
    marks.push({ kind: 'point', at: truth, shape: 'ring', tone: 'accent', label: predictionText.truth });
  if (yours !== null)
    marks.push({ kind: 'point', at: yours, shape: 'cross', tone: 'ink', label: predictionText.yours });
  return marks;
}
