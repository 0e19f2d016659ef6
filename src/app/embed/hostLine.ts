/**
 * The line between an embed and the page around it. Only the window that frames the embed is heard, and only from the origin that
 * its first hello came from; that origin alone is answered. Before that, the embed says no more than that it is there.
 */
import type { EmbedMessage } from './messages';
import { PROTOCOL } from './protocol';

interface Sendable {
  postMessage(data: unknown, origin: string): void;
}

interface Heard {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
}

/** The embed's window; tests bring their own. */
export interface FramedWindow extends Sendable {
  readonly parent: Sendable;
  addEventListener(type: 'message', listener: (heard: Heard) => void): void;
}

type Data = Readonly<Record<string, unknown>>;

export interface HostLine {
  /** Resolves with the first hello. */
  readonly met: Promise<void>;
  /** Says something to the page around; nothing before its hello. */
  say(message: EmbedMessage): void;
  /** Sends a message that holds nothing of the scene to any host, also to one that has not said hello and may need it. */
  sayToAny(data: unknown): void;
  /** Passes messages to the listener one after the other, each once the one before has been handled. */
  serve(listener: (data: Data) => Promise<void>): void;
}

/** Messages beyond this number that wait at once are dropped. */
const MOST_WAITING = 200;

/** The origin of a page from a file, among others: it names nobody, and no message can be sent to it by name. */
const OPAQUE = 'null';

/** The line to the page around; null where there is none. */
export function openHostLine(own: FramedWindow = window): HostLine | null {
  const { parent } = own;
  if (parent === own) return null;
  let origin: string | null = null;
  let serving: ((data: Data) => Promise<void>) | null = null;
  let busy = false;
  const waiting: Data[] = [];
  let meet = () => {};
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });

  const send = (to: string, message: EmbedMessage) =>
    // The window that frames this one cannot open another page without ending this one: "*" reaches no other.
    parent.postMessage({ errorscape: PROTOCOL, ...message }, to === OPAQUE ? '*' : to);
  const refuse = (to: string, message: string) => send(to, { type: 'fault', about: '', path: '', message });

  const work = async () => {
    if (busy || serving === null) return;
    busy = true;
    // One that fails leaves those that follow.
    for (let data = waiting.shift(); data !== undefined; data = waiting.shift())
      await serving(data).catch(console.warn);
    busy = false;
  };

  own.addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== parent || !isOurs(data)) return;
    if (origin === null && data.type === 'hello') {
      origin = from;
      meet();
    }
    if (from !== origin) {
      if (origin === null) refuse(from, 'expected hello first');
    } else if (waiting.length >= MOST_WAITING) {
      refuse(from, `expected at most ${MOST_WAITING} messages that wait`);
    } else {
      waiting.push(data);
      void work();
    }
  });
  const line: HostLine = {
    met,
    say: (message) => {
      if (origin !== null) send(origin, message);
    },
    sayToAny: (data) => parent.postMessage(data, '*'),
    serve: (listener) => {
      serving = listener;
      void work();
    },
  };
  line.sayToAny({ errorscape: PROTOCOL, type: 'hello' });
  return line;
}

/** Pages hear messages of all kinds, of extensions and tools too: those without our name are left alone. */
function isOurs(data: unknown): data is Data {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, 'errorscape');
}
