/** The status of a run: its end or its progress, with a button that stops or continues its computing. */
import { writeText } from '../../browser/writeText';
import { outcomeOf, type RunControl } from '../../scene/outcome';
import type { RunResult } from '../../state/results';
import { useWorkbench } from '../../state/workbench';
import { numbersText } from '../../text/numbers';
import styles from './numbers.module.css';
import { briefStatus, controlOf, runStatus, statusMeaning } from './rows';

/** Shorter waits need no button: dragging a slider would make it flicker. */
const WORTH_STOPPING_MS = 400;

interface StatusCellProps {
  readonly id: string;
  readonly name: string;
}

/** Empty: it is written by a status writer, since a run that is computed changes with every frame. */
export function StatusCell({ id, name }: StatusCellProps) {
  const { computing } = useWorkbench();
  return (
    <td className={styles.status}>
      <div>
        <span className={styles.words} />
        <span className={styles.brief} />
        <button
          type="button"
          hidden
          data-name={name}
          onClick={(event) => {
            // The row would take the click for a choice.
            event.stopPropagation();
            if (event.currentTarget.dataset.does === 'stop') computing.halt(id);
            else computing.goOn(id);
          }}
        />
      </div>
    </td>
  );
}

/** Writes a run's status into its cell; `now` in milliseconds. */
export type StatusWriter = (
  cell: HTMLElement,
  id: string,
  run: RunResult | undefined,
  steps: number,
  now: number,
) => void;

export function createStatusWriter({ isGivenUp }: RunControl): StatusWriter {
  /** Since when runs have been computed. */
  const since = new Map<string, number>();
  return (cell, id, run, steps, now) => {
    const givenUp = isGivenUp(id);
    const control = controlOf(run, givenUp);
    if (control === null) since.delete(id);
    else if (!since.has(id)) since.set(id, now);
    const shown = control === 'go-on' || now - (since.get(id) ?? now) >= WORTH_STOPPING_MS ? control : null;

    const [words, brief] = cell.querySelectorAll('span');
    const status = runStatus(run, steps, givenUp);
    writeText(words, status);
    writeText(brief, shown === null ? '' : briefStatus(run, steps));
    cell.title = shown === null ? statusMeaning(run) : status;
    const button = cell.querySelector('button');
    if (button !== null) writeControl(button, shown);
    const end = run?.end ?? null;
    cell.dataset.end = end === null ? '' : outcomeOf(end);
    cell.toggleAttribute('data-control', shown !== null);
  };
}

function writeControl(button: HTMLButtonElement, control: 'stop' | 'go-on' | null): void {
  if ((button.dataset.does ?? '') === (control ?? '')) return;
  button.dataset.does = control ?? '';
  // The focus stays in the row of a run that has ended meanwhile.
  if (control === null && document.activeElement === button)
    button.closest('tr')?.querySelector('button')?.focus();
  button.hidden = control === null;
  if (control === null) return;
  const { name, does } = numbersText.controls[control];
  button.textContent = name;
  button.setAttribute('aria-label', does(button.dataset.name ?? ''));
}
