/** An answer that is chosen: one of a few at a press, or all that apply. After the reveal the right ones are marked. */
import { useState } from 'react';
import { predictionText } from '../../../text/predictions';
import type { AskedAnswer, Option } from '../../define';
import { MarkupText } from '../MarkupText';
import type { AnswerFormProps } from './answerProps';
import styles from './predict.module.css';

type ChooseAnswerProps = AnswerFormProps<Extract<AskedAnswer, { kind: 'choose' }>>;

export function ChooseAnswer({ asked, given, asking, runs, commit }: ChooseAnswerProps) {
  const { options, several } = asked;
  if (!asking) return <Answered options={options} given={given} runs={runs} />;
  if (several === true) return <Several options={options} commit={commit} />;
  return (
    <ul className={styles.options} aria-label={predictionText.options}>
      {options.map(({ text }, index) => (
        <li key={text}>
          <button type="button" onClick={() => commit({ kind: 'choose', chosen: [index] })}>
            <MarkupText text={text} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Several({
  options,
  commit,
}: { readonly options: readonly Option[] } & Pick<ChooseAnswerProps, 'commit'>) {
  const [chosen, setChosen] = useState<readonly number[]>([]);
  return (
    <fieldset className={styles.several}>
      <legend>{predictionText.several}</legend>
      {options.map(({ text }, index) => (
        <label key={text}>
          <input
            type="checkbox"
            checked={chosen.includes(index)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen(checked ? [...chosen, index] : chosen.filter((each) => each !== index))
            }
          />
          <span>
            <MarkupText text={text} />
          </span>
        </label>
      ))}
      <button type="button" disabled={chosen.length === 0} onClick={() => commit({ kind: 'choose', chosen })}>
        {predictionText.commit}
      </button>
    </fieldset>
  );
}

function Answered({
  options,
  given,
  runs,
}: { readonly options: readonly Option[] } & Pick<ChooseAnswerProps, 'given' | 'runs'>) {
  const chosen = given?.kind === 'choose' ? given.chosen : [];
  return (
    <ul className={styles.answered} aria-label={predictionText.options}>
      {options.map(({ text, right }, index) => {
        const isRight = runs !== null && right(runs);
        const isChosen = chosen.includes(index);
        return (
          <li key={text} data-right={isRight} data-chosen={isChosen}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              {isRight && <path d="M2.5 7.5l3 3 6-7" />}
              {!isRight && isChosen && <path d="M3.5 3.5l7 7M10.5 3.5l-7 7" />}
            </svg>
            <span>
              <MarkupText text={text} />
              <span className={styles.spoken}>
                {isRight ? predictionText.isRight : ''}
                {isChosen ? predictionText.isChosen : ''}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
