/** Layers that show what a study answers: ask when the question changes, draw what comes. */
import { shallow } from 'zustand/shallow';
import { onFrame } from '../../browser/onFrame';
import { isAlike } from '../../scene/alike';
import type { Answer, Question, StudyName } from '../../scene/studies';
import type { ViewState } from '../../state/view';
import type { Workbench } from '../../state/workbench';
import type { Layer, Mark } from './define';

export interface LayerDrawing {
  readonly marks: readonly Mark[];
  /** Empty where there is nothing to say. */
  readonly sentence: string;
}

const NOTHING: LayerDrawing = { marks: [], sentence: '' };

/** What a subject may depend on of how the surface is looked at: all but where the pointer and the camera are. */
function looks({ view: { camera: _camera, ...rest } }: ViewState) {
  return rest;
}

/** Does `work` at once, and in the frame after anything that a subject may depend on has changed. Returns the way to stop. */
function eachFrame({ scene, view, playback, results }: Workbench, work: () => void): () => void {
  const frame = onFrame(work);
  const stops = [
    scene.subscribe((state) => state.scene, frame.request),
    view.subscribe(looks, frame.request, { equalityFn: shallow }),
    playback.subscribe((state) => state.playhead, frame.request),
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
   * The subject of the layer, as plain data, taken from scene, view (without its camera), playhead, runs and surface: when it
   * changes, a question is asked and its answer drawn. null where there is nothing to show.
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
  question: questionOf,
  draw,
}: StudyLayerOptions<S, T>): Layer['start'] {
  return (workbench, show, tell) => {
    /** The subject that should be on show. */
    let wanted: T | null = null;
    /** The subject of the marks on show, or of those that will be shown once the answer is there. */
    let asked: T | null = null;
    let question: Question<S> | null = null;
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
      question = null;
      answered = null;
      waiting = false;
    };
    const ask = () => {
      asked = wanted;
      if (asked === null) {
        forget();
        publish(NOTHING);
        return;
      }
      const about = asked;
      const next = questionOf(about);
      if (answered !== null && isAlike(next, question)) {
        // The answer stays: only how it is drawn has changed.
        publish(draw(answered, about, workbench));
        return;
      }
      forget();
      question = next;
      waiting = true;
      withdraw = workbench.studies.ask(study, next, (answer) => {
        waiting = false;
        answered = answer;
        const current = wanted !== null && isAlike(questionOf(wanted), next) ? wanted : about;
        publish(answer === null ? NOTHING : draw(answer, current, workbench));
        if (!isAlike(wanted, asked)) ask();
      });
    };
    const stop = eachFrame(workbench, () => {
      const next = subject(workbench);
      if (isAlike(next, wanted)) return;
      wanted = next;
      if (next === null || !waiting) ask();
    });
    return () => {
      stop();
      forget();
    };
  };
}
