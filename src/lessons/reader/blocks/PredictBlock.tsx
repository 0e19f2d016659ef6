/** A question that comes before its answer: what a person says, then the scene played on, and one sentence on the difference. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../../../icons/Icon';
import { predictionText } from '../../../text/predictions';
import type { Prediction } from '../../define';
import { useExperiment } from '../../kit/useStudy';
import { type Answer, askInWords, judgePrediction, truthInWords } from '../../predictions/judge';
import { useStep } from '../../stepContext';
import { MarkupText } from '../MarkupText';
import { AnswerForm } from '../predict/AnswerForm';
import styles from '../predict/predict.module.css';
import { useAsking, usePlayOn } from '../predict/useHiddenAnswer';

export function PredictBlock({ prediction }: { readonly prediction: Prediction }) {
  const { id, asked } = prediction;
  const { showScene, setPredicted } = useStep();
  const { own, asking, isOnShow } = useAsking(prediction);
  const telling = useMemo(() => prediction.measured?.() ?? own, [prediction, own]);
  const runs = useExperiment(telling.scene.objective, telling.scene.runs);
  /** The answer given in this visit; null before it, and where an answer stands from an earlier visit. */
  const [given, setGiven] = useState<Answer | 'skipped' | null>(null);
  const answer = given === 'skipped' ? null : given;
  const until = own.view.playhead;
  const block = useRef<HTMLElement>(null);
  usePlayOn(given !== null && isOnShow, until);

  const reveal = (said: Answer | 'skipped') => {
    setGiven(said);
    setPredicted(id, true);
    if (prediction.measured !== undefined) showScene(predictionText.name(id), prediction.measured());
    // The button that was pressed is gone.
    block.current?.focus({ preventScroll: true });
  };
  const begin = () => {
    setGiven(null);
    setPredicted(id, false);
    showScene(predictionText.name(id), prediction.document());
  };
  const result = useRef<HTMLDivElement>(null);
  const isTold = given !== null && runs !== null;
  // On a low screen the sentence would come below its edge.
  useEffect(() => {
    if (isTold) result.current?.scrollIntoView({ block: 'nearest' });
  }, [isTold]);
  const judged = answer === null || runs === null ? null : judgePrediction(asked, answer, runs);

  return (
    <section
      ref={block}
      className={styles.prediction}
      tabIndex={-1}
      aria-label={predictionText.name(id)}
      data-prediction={id}
      data-state={asking ? (isOnShow ? 'asking' : 'waiting') : 'answered'}
      data-right={judged?.right}
    >
      <h4 className={styles.head}>{predictionText.prediction}</h4>
      <p>
        <MarkupText text={askInWords(prediction)} />
      </p>
      {asking && !isOnShow ? (
        <p className={styles.note}>{predictionText.elsewhere}</p>
      ) : (
        <AnswerForm
          document={own}
          asked={asked}
          given={answer}
          asking={asking}
          runs={runs}
          onShow={isOnShow}
          commit={reveal}
        />
      )}
      <div ref={result} className={styles.result} role="status">
        {!asking && (
          <p>
            {given === null ? (
              predictionText.answeredBefore
            ) : given === 'skipped' ? (
              predictionText.skipped
            ) : judged === null ? (
              predictionText.measuring
            ) : (
              <>
                <b>{judged.right ? predictionText.right : predictionText.wrong}</b>{' '}
                <MarkupText text={judged.difference} />
              </>
            )}{' '}
            {runs !== null && <MarkupText text={truthInWords(prediction, runs)} />}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {asking && !isOnShow && (
          <button type="button" onClick={begin}>
            <Icon name="play" />
            <span>{predictionText.begin}</span>
          </button>
        )}
        {asking ? (
          <>
            <button type="button" onClick={() => reveal('skipped')}>
              {predictionText.skip}
            </button>
            {isOnShow && (
              <span className={styles.note}>
                {prediction.withoutMap === true ? predictionText.mapHidden : predictionText.hidden}
              </span>
            )}
          </>
        ) : (
          <button type="button" onClick={begin}>
            {predictionText.again}
          </button>
        )}
      </div>
    </section>
  );
}
