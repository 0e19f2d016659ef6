/** Contours to read: which of four surfaces has this map? */
import { useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Enlargeable } from '../../kit/Enlargeable';
import { sceneOf } from '../../scenes';
import { useStep } from '../../stepContext';
import styles from './contourQuiz.module.css';
import {
  FIRST_ROUND,
  QUIZ_SURFACES,
  type QuizPicture,
  type QuizSurface,
  quizPicture,
  quizQuestions,
} from './quizSurfaces';

const PICTURES = 'the map and the four surfaces';
const LETTERS = ['A', 'B', 'C', 'D'];

export function ContourQuiz() {
  const [round, setRound] = useState(FIRST_ROUND);
  const questions = useMemo(() => quizQuestions(round), [round]);
  const pictures = useMemo(
    () => new Map(QUIZ_SURFACES.map((surface) => [surface.id, quizPicture(surface)])),
    [],
  );
  /** The answers, question by question; the last one may still be open. */
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const right = questions.filter(({ answer }, index) => chosen[index] === answer.id).length;

  const go = (question: number) => {
    setAsked(question);
    // The button that was pressed is gone: go on reading at the new question.
    heading.current?.focus();
  };
  const again = () => {
    setRound(round + 1);
    setChosen([]);
    go(0);
  };

  const over = asked === questions.length;
  return (
    <Enlargeable name={PICTURES}>
      {(large) => (
        <div className={styles.quiz} data-large={large}>
          <h4 ref={heading} tabIndex={-1} className={styles.heading}>
            {over
              ? `${right} of ${questions.length} right`
              : `Map ${asked + 1} of ${questions.length}: which surface is it?`}
          </h4>
          {over ? (
            <Actions>
              <Action onClick={again}>Once more, in another order</Action>
            </Actions>
          ) : (
            <Question
              key={`${round} ${asked}`}
              large={large}
              answer={questions[asked].answer}
              options={questions[asked].options}
              pictures={pictures}
              chosen={chosen[asked]}
              onChoose={(id) => setChosen([...chosen, id])}
              onNext={() => go(asked + 1)}
              last={asked === questions.length - 1}
            />
          )}
          <p className={styles.score}>
            {right} right, {chosen.length - right} wrong so far.
          </p>
        </div>
      )}
    </Enlargeable>
  );
}

interface QuestionProps {
  /** Over the big pictures: there is no seeing what is done to them. */
  readonly large: boolean;
  readonly answer: QuizSurface;
  readonly options: readonly QuizSurface[];
  readonly pictures: ReadonlyMap<string, QuizPicture>;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onNext: () => void;
  readonly last: boolean;
}

function Question({ large, answer, options, pictures, chosen, onChoose, onNext, last }: QuestionProps) {
  const letter = LETTERS[options.indexOf(answer)];
  const right = chosen === answer.id;
  return (
    <>
      <ContourMap surface={answer} picture={pictures.get(answer.id)} />
      <ul className={styles.options}>
        {options.map((option, index) => (
          <li key={option.id}>
            <button
              type="button"
              className={styles.option}
              aria-label={`${LETTERS[index]}. ${option.shape}`}
              aria-pressed={chosen === option.id}
              aria-disabled={chosen !== undefined}
              data-right={chosen !== undefined && option === answer}
              onClick={() => {
                if (chosen === undefined) onChoose(option.id);
              }}
            >
              <ReliefDrawing picture={pictures.get(option.id)} />
              <span aria-hidden="true">
                {LETTERS[index]}
                {chosen !== undefined && option === answer && ' ✓'}
                {chosen === option.id && option !== answer && ' ✗'}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {chosen !== undefined && (
          <p>
            <b>{right ? `Right, it is ${letter}.` : `No, it is ${letter}.`}</b> {answer.name}. {answer.why}
          </p>
        )}
      </div>
      {chosen !== undefined && (
        <Actions>
          <Action onClick={onNext}>{last ? 'The result' : 'Next map'}</Action>
          {!large && <OpenInWorkbench surface={answer} />}
        </Actions>
      )}
    </>
  );
}

/** Without runs: there is nothing to guess about them. */
const ON_WORKBENCH = 'the surface of the quiz';

function OpenInWorkbench({ surface }: { readonly surface: QuizSurface }) {
  const { showScene } = useStep();
  const { objective, window, levels } = surface;
  return (
    <Action onClick={() => showScene(ON_WORKBENCH, sceneOf({ objective, view: { window, levels } }))}>
      Open it in the workbench
    </Action>
  );
}

const MAP_SIDE = 300;

function ContourMap({
  surface,
  picture,
}: {
  readonly surface: QuizSurface;
  readonly picture: QuizPicture | undefined;
}) {
  const { w, b } = surface.window;
  const x = (value: number) => (((value - w[0]) / (w[1] - w[0])) * MAP_SIDE).toFixed(1);
  const y = (value: number) => (((b[1] - value) / (b[1] - b[0])) * MAP_SIDE).toFixed(1);
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.map}
        viewBox={`0 0 ${MAP_SIDE} ${MAP_SIDE}`}
        role="img"
        aria-label={`A contour map. ${surface.map}`}
      >
        {picture?.isolines.map(({ level, lines }) => (
          <path
            key={level}
            d={lines.map((line) => pathOf(line, x, y)).join('')}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <figcaption>
        {surface.levels === 'log'
          ? 'Lines at heights with even ratios; reliefs in the same spacing'
          : 'Lines at even heights'}
        {picture !== undefined &&
          picture.isolines.length > 1 &&
          `, from ${formatNumber(picture.isolines[0].level, 3)} to ${formatNumber(picture.isolines[picture.isolines.length - 1].level, 3)}`}
        .
      </figcaption>
    </figure>
  );
}

function pathOf(line: Float64Array, x: (value: number) => string, y: (value: number) => string): string {
  let path = '';
  for (let i = 0; i < line.length; i += 2) path += `${i === 0 ? 'M' : 'L'}${x(line[i])} ${y(line[i + 1])}`;
  return path;
}

const RELIEF_SCALE = 100;
const MARGIN = 3;

/** Rows from back to front, each hiding what lies behind it. */
function ReliefDrawing({ picture }: { readonly picture: QuizPicture | undefined }) {
  if (picture === undefined) return null;
  const { rows, width, height } = picture.relief;
  const across = (value: number) => (MARGIN + value * RELIEF_SCALE).toFixed(1);
  return (
    <svg
      className={styles.relief}
      viewBox={`0 0 ${width * RELIEF_SCALE + 2 * MARGIN} ${height * RELIEF_SCALE + 2 * MARGIN}`}
      aria-hidden="true"
    >
      {rows.map((row, index) => {
        const line = pathOf(row, across, across);
        const skirt = `L${across(row[row.length - 2])} ${across(height)}L${across(row[0])} ${across(height)}Z`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <g key={index}>
            <path className={styles.skirt} d={line + skirt} />
            <path className={styles.ridge} d={line} vectorEffect="non-scaling-stroke" />
          </g>
        );
      })}
    </svg>
  );
}
