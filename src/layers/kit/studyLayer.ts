/** Layers that show what a study answers: ask when the question changes, draw what comes. */
import { onFrame } from '../../browser/onFrame';
import type { Answer, Question, StudyName } from '../../scene/studies';
import type { Workbench } from '../../state/workbench';
import type { Layer, Mark } from './define';

export interface LayerDrawing {
  readonly marks: readonly Mark[];
  /** Empty where there is nothing to say. */
  readonly sentence: string;
}

const NOTHING: LayerDrawing = { marks: [], sentence: '' };

/** Does `work` at once, and in the frame after anything in the workbench has changed. Returns the way to stop. */
function eachFrame({ scene, view, playback, results }: Workbench, work: () => void): () => void {
  const frame = onFrame(work);
  const stops = [
    scene.subscribe(frame.request),
    view.subscribe(frame.request),
    playback.subscribe(frame.request),
    results.subscribe('runs', frame.request),
    results.subscribe('surface', frame.request),
  ];
  work();
  return () => {
    frame.cancel();
    for (const stop of stops) stop();
  };
}

interface StudyLayerOptions<S extends StudyName, T> {
  readonly study: S;
  /**
   * The subject of the layer, as plain data: when it changes, a question is asked and its answer drawn.
   * null where there is nothing to show.
   */
  readonly subject: (workbench: Workbench) => T | null;
  readonly question: (subject: T) => Question<S>;
  readonly draw: (answer: Answer<S>, subject: T, workbench: Workbench) => LayerDrawing;
}

/**
 * One question is under way at a time. Where several come while it is worked on, the last one is asked next: so
 * something is shown while the person drags, whatever a study takes.
 */
export function studyLayer<S extends StudyName, T>({
  study,
  subject,
  question,
  draw,
}: StudyLayerOptions<S, T>): Layer['start'] {
  return (workbench, show, tell) => {
    /** The subject that should be on show, and the same as text for comparing. */
    let wanted: T | null = null;
    let wantedKey = '';
    /** The subject of the marks on show, or of those that will be shown once the answer is there. */
    let askedKey = '';
    let questionKey = '';
    let answered: Answer<S> | null = null;
    let waiting = false;
    let withdraw = () => {};

    const publish = ({ marks, sentence }: LayerDrawing) => {
      show(marks);
      tell(sentence);
    };
    const forget = () => {
      withdraw();
      withdraw = () => {};
      questionKey = '';
      answered = null;
      waiting = false;
    };
    const ask = () => {
      askedKey = wantedKey;
      if (wanted === null) {
        forget();
        publish(NOTHING);
        return;
      }
      const asked = wanted;
      const next = question(asked);
      const nextKey = JSON.stringify(next);
      if (nextKey === questionKey && answered !== null) {
        // The answer stays: only how it is drawn has changed.
        publish(draw(answered, asked, workbench));
        return;
      }
      forget();
      questionKey = nextKey;
      waiting = true;
      withdraw = workbench.studies.ask(study, next, (answer) => {
        waiting = false;
        answered = answer;
        const current = wanted !== null && JSON.stringify(question(wanted)) === nextKey ? wanted : asked;
        publish(answer === null ? NOTHING : draw(answer, current, workbench));
        if (wantedKey !== askedKey) ask();
      });
    };
    const stop = eachFrame(workbench, () => {
      const next = subject(workbench);
      const key = next === null ? '' : JSON.stringify(next);
      if (key === wantedKey) return;
      wanted = next;
      wantedKey = key;
      if (next === null || !waiting) ask();
    });
    return () => {
      stop();
      forget();
    };
  };
}
