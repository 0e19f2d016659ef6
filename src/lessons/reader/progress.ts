/** Steps that were read, challenges that were solved and predictions that were made, kept on this machine only. The stored text may be anything, so it is checked. */
import { ignoreErrors } from '../../browser/ignoreErrors';
import { presentAddress } from '../movedSteps';

const KEY = 'errorscape.lessons';
const PLACE = /^[a-z0-9-]{1,40}\.[a-z0-9-]{1,40}$/;
const ID = /^[a-z0-9-]{1,40}$/;
const MOST = 500;
/** Characters of a store that is read at all. */
const LONGEST = 50_000;

export interface Progress {
  readonly visited: ReadonlySet<string>;
  /** Ids of the challenges that were solved. */
  readonly solved: ReadonlySet<string>;
  /** Ids of the predictions that were made or skipped. */
  readonly predicted: ReadonlySet<string>;
  /** Address of the step that was read last; empty at first. */
  readonly last: string;
  /** Whether the pages turn along the core path. */
  readonly core: boolean;
}

export const NO_PROGRESS: Progress = {
  visited: new Set(),
  solved: new Set(),
  predicted: new Set(),
  last: '',
  core: false,
};

export function parseProgress(text: string | null): Progress {
  if (text === null || text.length > LONGEST) return NO_PROGRESS;
  const stored: unknown = ignoreErrors(() => JSON.parse(text));
  if (typeof stored !== 'object' || stored === null) return NO_PROGRESS;
  const visited: unknown = 'visited' in stored ? stored.visited : null;
  const solved: unknown = 'solved' in stored ? stored.solved : null;
  const predicted: unknown = 'predicted' in stored ? stored.predicted : null;
  const last: unknown = 'last' in stored ? stored.last : null;
  return {
    visited: new Set(
      Array.isArray(visited) ? visited.filter(isPlace).slice(0, MOST).map(presentAddress) : [],
    ),
    solved: new Set(Array.isArray(solved) ? solved.filter(isId).slice(0, MOST) : []),
    predicted: new Set(Array.isArray(predicted) ? predicted.filter(isId).slice(0, MOST) : []),
    last: isPlace(last) ? presentAddress(last) : '',
    core: 'core' in stored && stored.core === true,
  };
}

function isPlace(value: unknown): value is string {
  return typeof value === 'string' && PLACE.test(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

export function readProgress(): Progress {
  return parseProgress(ignoreErrors(() => localStorage.getItem(KEY)) ?? null);
}

export function visit(place: string): Progress {
  const progress = readProgress();
  return keep({ ...progress, visited: new Set([...progress.visited, place].slice(-MOST)), last: place });
}

/** Remembers that a challenge was solved. */
export function solve(challenge: string): Progress {
  const progress = readProgress();
  return keep({ ...progress, solved: new Set([...progress.solved, challenge].slice(-MOST)) });
}

/** Remembers that a prediction was made or skipped. */
export function predict(prediction: string): Progress {
  const progress = readProgress();
  return keep({ ...progress, predicted: new Set([...progress.predicted, prediction].slice(-MOST)) });
}

/** Remembers whether the pages turn along the core path. */
export function followCore(core: boolean): Progress {
  return keep({ ...readProgress(), core });
}

function keep(progress: Progress): Progress {
  const { visited, solved, predicted, last, core } = progress;
  const stored = { visited: [...visited], solved: [...solved], predicted: [...predicted], last, core };
  ignoreErrors(() => localStorage.setItem(KEY, JSON.stringify(stored)));
  return progress;
}
