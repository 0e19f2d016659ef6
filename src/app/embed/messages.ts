/**
 * The messages between an embed and the page around it: plain objects of JSON values, `{ errorscape: 1, type, … }`. All that a
 * host says passes the schema here; docs/embed.md lists both sides.
 */
import * as v from 'valibot';
import type { ThemeName } from '../../browser/theme';
import { expectation, type Fault, pathText, strictFaults } from '../../scene/faults';
import { LEGAL_STEPS, RUN_IDS } from '../../scene/limits';
import { choice, closed, isRecord, numberIn, oneOf, printable, type Schema } from '../../scene/schema/fields';
import type { RunSpec } from '../../scene/types';
import { written } from '../../scene/written';
import { PROTOCOL } from './protocol';

export type HostMessage =
  | { readonly type: 'hello' }
  | { readonly type: 'load'; readonly link: string }
  | { readonly type: 'load'; readonly document: unknown }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly step: number }
  | SetMessage
  | { readonly type: 'theme'; readonly theme: ThemeName | null };

/** The code that knows the scene checks whether the run has such a hyperparameter, and whether the value is legal. */
export interface SetMessage {
  readonly type: 'set';
  readonly run: string;
  readonly name: string;
  readonly value: unknown;
}

/** A run as a host hears of it. */
export interface RunReport extends Pick<RunSpec, 'id' | 'visible' | 'optimizer' | 'hyper'> {
  /** The name that the embed has for it. */
  readonly name: string;
}

interface SceneReport {
  /** The last step that there is to show. */
  readonly steps: number;
  readonly runs: readonly RunReport[];
}

interface PlayheadReport {
  readonly step: number;
  readonly playing: boolean;
}

interface LinkReport {
  /** Null where the scene is too long for one. */
  readonly link: string | null;
  /** The scene as a file has it. */
  readonly document: Readonly<Record<string, unknown>>;
}

export type EmbedMessage =
  | ({ readonly type: 'ready' } & LinkReport & SceneReport & PlayheadReport)
  | ({ readonly type: 'playhead' } & PlayheadReport)
  | ({ readonly type: 'scene' } & SceneReport)
  | ({ readonly type: 'link' } & LinkReport)
  | { readonly type: 'height'; readonly height: number }
  /** `about` is the type of the message that was refused, empty where it has none of ours. */
  | { readonly type: 'fault'; readonly about: string; readonly path: string; readonly message: string };

/** Longer than the link of any legal scene. */
const MOST_LINK_LENGTH = 1_000_000;
const MOST_NAME_LENGTH = 60;

const version = v.custom<number>(
  (value) => value === PROTOCOL,
  ({ input }) => expectation(String(PROTOCOL), input),
);

const linkText = v.custom<string>(
  (value) => typeof value === 'string' && value.length <= MOST_LINK_LENGTH,
  ({ input }) => expectation(`a link of at most ${written(MOST_LINK_LENGTH)} characters`, input),
);

const themeOrNone = v.custom<ThemeName | null>(
  (value) => value === null || value === 'light' || value === 'dark',
  ({ input }) => expectation('light, dark or null', input),
);

/** A message of this type, with these fields and no others. */
function message(type: string, fields: Readonly<Record<string, v.GenericSchema>> = {}): Schema<HostMessage> {
  return closed<HostMessage>({ errorscape: version, type: v.literal(type), ...fields });
}

const loadDocument = message('load', { document: v.unknown() });
const loadLink = message('load', { link: linkText });

const BY_TYPE = new Map<HostMessage['type'], () => Schema<HostMessage>>([
  ['hello', () => message('hello')],
  ['load', () => v.lazy((input) => (isRecord(input) && 'document' in input ? loadDocument : loadLink))],
  ['play', () => message('play')],
  ['pause', () => message('pause')],
  ['seek', () => message('seek', { step: numberIn(LEGAL_STEPS) })],
  [
    'set',
    () =>
      message('set', {
        run: oneOf(RUN_IDS),
        name: printable({ min: 1, max: MOST_NAME_LENGTH }),
        value: v.unknown(),
      }),
  ],
  ['theme', () => message('theme', { theme: themeOrNone })],
]);

/** The types of what a host may say. */
export const HOST_MESSAGES: readonly string[] = [...BY_TYPE.keys()];

const hostMessage = choice('type', BY_TYPE);

type ReadMessage =
  | { readonly message: HostMessage }
  | { readonly about: string; readonly faults: readonly Fault[] };

/** A message, or all that is wrong with it. Never throws. */
export function readHostMessage(data: unknown): ReadMessage {
  const result = v.safeParse(hostMessage, data);
  if (result.success) return { message: result.output };
  const named = isRecord(data) ? data.type : undefined;
  const faults = result.issues.map(({ path = [], message: text }) => ({
    path: pathText(path.map(({ key }) => key as string | number)),
    message: text,
  }));
  return { about: HOST_MESSAGES.find((type) => type === named) ?? '', faults: strictFaults(faults) };
}
