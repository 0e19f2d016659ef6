/**
 * The widget's front end: the page in a frame, steered by the messages that docs/embed.md describes. Nothing is drawn here.
 *
 * @typedef {{ get(name: string): any, set(name: string, value: unknown): void, save_changes(): void,
 *   send(content: unknown): void, on(event: string, listener: (...values: any[]) => void): void,
 *   off(event: string, listener: (...values: any[]) => void): void }} Model
 * @typedef {Record<string, unknown>} Json
 */

/** The version of the messages. */
const PROTOCOL = 1;
/** A page that says nothing, of an older Errorscape, is shown all the same after so many milliseconds. */
const PATIENCE_MS = 5000;
/** A place from which the page says nothing for so long after it was opened is given up for the next one. */
const SILENCE_MS = 20_000;
/** A part of the page that has not come after so long is asked for again: a busy kernel answers late, a hurried server drops. */
const PART_MS = 30_000;

const COMING = 'The page comes over the kernel’s connection, as soon as the kernel is free …';
const NOT_FOUND = `The page could not be reached from this notebook.
It is served by the kernel on 127.0.0.1, and by Jupyter’s server where the package errorscape is installed beside it (restart the server after installing). This package was made without the page that the kernel sends itself.
Say where an Errorscape is: Scene(…, url="https://…").`;

/**
 * The places where the page may be, best first. The kernel's own server has another origin than the notebook, so it comes first
 * where the browser is on the kernel's machine; a hub's users reach it through the notebook's server alone.
 * @param {{ port: number, key: string }} server the kernel's, with port 0 where there is none
 * @param {{ hostname: string, base: string | null }} notebook the notebook page's host, and Jupyter's address, with a slash at its end
 * @returns {string[]} addresses, each with a slash at its end
 */
export function addresses({ port, key }, { hostname, base }) {
  const own = port === 0 ? [] : [`http://127.0.0.1:${port}/${key}/`];
  const proxied = port === 0 || base === null ? [] : [`${base}proxy/${port}/${key}/`];
  const served = base === null ? proxied : [`${base}errorscape/`, ...proxied];
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return isHere ? [...own, ...served] : [...served, ...own];
}

/**
 * The messages that bring the page's hyperparameters to those of the notebook.
 * @param {Record<string, Json>} wanted by run and name; what is left out stays
 * @param {Record<string, Json>} known what the page has
 * @returns {{ run: string, name: string, value: unknown }[]}
 */
export function changedHyper(wanted, known) {
  return Object.entries(wanted).flatMap(([run, values]) =>
    Object.entries(values)
      .filter(([name, value]) => !same(value, known[run]?.[name]))
      .map(([name, value]) => ({ run, name, value })),
  );
}

/**
 * The steps that the page was told to show and has not reported yet. Its report of one of them is an answer, and no news as long
 * as a later one is on its way: two views of one scene would chase each other otherwise.
 */
export function createToldSteps() {
  /** @type {number[]} */
  let told = [];
  return {
    /** @param {number} step */
    tell: (step) => {
      told.push(step);
    },
    /** @param {number} step that the page reports @returns whether a later one is still to come */
    isBehind: (step) => {
      const at = told.lastIndexOf(step);
      // Frames that were skipped have no report of their own: what came before is answered too.
      told = told.slice(at + 1);
      return at >= 0 && told.length > 0;
    },
    isWaiting: () => told.length > 0,
    forget: () => {
      told = [];
    },
  };
}

/**
 * The state that the views of one scene share: the one that plays, which the others follow step by step, and the document that one of
 * them has told last, as text. By the scene's own id: each view has another object for its model.
 * @type {Map<string, { player: Element | null, document: string | null }>}
 */
const scenes = new Map();

/** @param {string} id */
function sharedBy(id) {
  const shared = scenes.get(id) ?? { player: null, document: null };
  scenes.set(id, shared);
  return shared;
}

/** @param {unknown} a @param {unknown} b */
function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A document as text, but for its playhead, which has a trait of its own.
 * @param {{ view?: Json }} scene
 */
function fingerprint(scene) {
  return JSON.stringify({ ...scene, view: { ...scene.view, playhead: 0 } });
}

/** Jupyter's address, from the notebook page; null elsewhere. */
function jupyterBase() {
  const config = document.getElementById('jupyter-config-data')?.textContent;
  const base = config ? JSON.parse(config).baseUrl : document.body.dataset.baseUrl;
  return typeof base === 'string' ? new URL(base.replace(/\/?$/, '/'), location.href).href : null;
}

/** @param {string} address @param {string} version */
async function isPage(address, version) {
  try {
    const answer = await fetch(`${address}about.json`, { cache: 'no-store' });
    return answer.ok && (await answer.json()).errorscape === version;
  } catch {
    return false;
  }
}

/**
 * The places where the page may be, best first, of those that answer.
 * @param {Model} model
 * @returns {AsyncGenerator<string>} addresses, each with a slash at its end
 */
async function* placesOf(model) {
  const given = model.get('url');
  if (given !== '') {
    yield given.replace(/#.*$/, '');
    return;
  }
  const server = { port: model.get('_port'), key: model.get('_key') };
  // Colab has a way of its own to a kernel's ports. It needs cookies that browsers may forbid.
  const colab = /** @type {any} */ (globalThis).google?.colab?.kernel;
  const proxied =
    colab === undefined || server.port === 0 ? null : await colab.proxyPort(server.port).catch(() => null);
  if (proxied !== null) yield `${String(proxied).replace(/\/?$/, '/')}${server.key}/`;
  else if (colab === undefined)
    for (const address of addresses(server, { hostname: location.hostname, base: jupyterBase() }))
      if (await isPage(address, model.get('_version'))) yield address;
}

/**
 * The page as one document, over the kernel's connection: in parts, each asked for once the one before is here.
 * @param {Model} model
 * @param {AbortSignal} signal its view is gone
 * @returns {Promise<Blob | null>} null where the package has none
 */
export async function receivePage(model, signal) {
  /** @type {BlobPart[]} */
  const received = [];
  for (let parts = 1; received.length < parts; ) {
    const { content, bytes } = await askForPart(model, received.length, signal);
    if (content.parts === 0) return null;
    parts = content.parts;
    received.push(bytes);
  }
  const unpacked = new Blob(received).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Blob([await new Response(unpacked).arrayBuffer()], { type: 'text/html;charset=utf-8' });
}

/**
 * @param {Model} model
 * @param {number} part
 * @param {AbortSignal} signal
 * @returns {Promise<{ content: { parts: number }, bytes: BlobPart }>}
 */
function askForPart(model, part, signal) {
  return new Promise((resolve, reject) => {
    const ask = () => model.send({ part });
    const again = setInterval(ask, PART_MS);
    /** @param {any} content @param {readonly BlobPart[]} [buffers] */
    const hear = (content, buffers) => {
      if (content?.part !== part || buffers?.[0] === undefined) return;
      stop();
      resolve({ content, bytes: buffers[0] });
    };
    const leave = () => {
      stop();
      reject(signal.reason);
    };
    const stop = () => {
      clearInterval(again);
      model.off('msg:custom', hear);
      signal.removeEventListener('abort', leave);
    };
    model.on('msg:custom', hear);
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    else ask();
  });
}

/**
 * The page's documents of this window by the package's version, which all scenes in it share, and the turns in which they ask for
 * one. Each widget may have another copy of this module.
 * @type {Map<string, { address: string | null, turn: Promise<unknown> }>}
 */
const documents = sharedDocuments();

function sharedDocuments() {
  const window = /** @type {any} */ (globalThis);
  const name = Symbol.for('errorscape documents');
  window[name] ??= new Map();
  return window[name];
}

/** @param {Model} model @param {AbortSignal} signal @returns {Promise<string | null>} an address in memory */
function documentInMemory(model, signal) {
  const version = model.get('_version');
  const own = documents.get(version) ?? { address: null, turn: Promise.resolve() };
  documents.set(version, own);
  const mine = own.turn.then(async () => {
    if (own.address !== null) return own.address;
    const page = await receivePage(model, signal);
    if (page !== null) own.address = URL.createObjectURL(page);
    return own.address;
  });
  // The next view asks anew where this one has gone.
  own.turn = mine.catch(() => null);
  return mine;
}

/**
 * The theme of the notebook, from the colour behind the output: each kind of notebook says it in another way.
 * @param {Element} element
 * @returns {'light' | 'dark'}
 */
function themeAround(element) {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  for (let each = /** @type {Element | null} */ (element); pen && each !== null; each = parentOf(each)) {
    // Style sheets write colours in many ways; a canvas knows them all.
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = getComputedStyle(each).backgroundColor;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    if (alpha > 127) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light';
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** @param {Element} element */
function parentOf(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * @param {{ model: Model, el: HTMLElement }} place
 * @returns {() => void} takes the frame away
 */
function render({ model, el }) {
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  const root = document.createElement('div');
  root.className = 'errorscape';
  root.append(alert);
  el.append(root);

  let frame = document.createElement('iframe');
  let address = '';
  let origin = '';
  /** Is told once the page has said hello. */
  let greeted = () => {};
  const gone = new AbortController();
  /** `closed` until the page has said hello, `loading` until it has the scene that it was told to open. */
  let state = /** @type {'closed' | 'loading' | 'open'} */ ('closed');
  const known = {
    hyper: /** @type {Record<string, Json>} */ ({}),
    document: '',
    /** Whether that is as the page writes it, with all that may be left out. */
    isWritten: false,
    link: '',
    step: -1,
    playing: false,
    theme: '',
  };
  const told = createToldSteps();
  const shared = sharedBy(model.get('_id'));

  /** @param {Json} message */
  const say = (message) =>
    // Nobody can be told from others by the origin `null`, of a sandboxed notebook; its own frame is told by its window.
    frame.contentWindow?.postMessage({ errorscape: PROTOCOL, ...message }, origin === 'null' ? '*' : origin);
  /** @param {Json} values */
  const tell = (values) => {
    for (const [name, value] of Object.entries(values)) model.set(name, value);
    model.save_changes();
  };
  /** @param {readonly string[]} faults */
  const tellFaults = (faults) => {
    alert.textContent = faults.join('\n');
    if (!same(faults, model.get('faults'))) tell({ faults });
  };
  /** @param {string} link the address of the notebook's own page leads nowhere once the kernel is gone: what follows # opens anywhere */
  const shareable = (link) => (model.get('url') === '' ? link.replace(/^[^#]*/, '') : link);
  const theme = () => (model.get('theme') === 'auto' ? themeAround(el) : model.get('theme'));

  /** A frame is made anew where its address changes, so that the notebook's Back knows nothing of it. */
  const open = () => {
    if (address === '') return;
    state = 'closed';
    known.theme = theme();
    const next = document.createElement('iframe');
    next.title = 'Errorscape';
    next.dataset.ready = 'false';
    next.allow = 'clipboard-write; fullscreen';
    next.style.height = `${model.get('height')}px`;
    next.addEventListener('load', () => setTimeout(show, PATIENCE_MS, next));
    next.src = `${address}#embed=${model.get('panels').join(',')}&theme=${known.theme}`;
    frame.remove();
    frame = next;
    root.prepend(frame);
  };
  const load = () => {
    state = 'loading';
    told.forget();
    tellFaults([]);
    const document = model.get('document');
    known.isWritten = false;
    if (hasScene(document)) {
      known.document = fingerprint(document);
      known.step = document.view?.playhead ?? 0;
      say({ type: 'load', document });
    } else {
      known.link = model.get('link');
      say({ type: 'load', link: known.link });
    }
  };
  const seek = () => {
    // The page’s until it says another: what the notebook sets meanwhile is told from this one.
    known.step = model.get('step');
    told.tell(known.step);
    say({ type: 'seek', step: known.step });
  };
  /** @returns whether anything had to be said */
  const sayHyper = () => {
    const changes = changedHyper(model.get('hyper'), known.hyper);
    for (const change of changes) say({ type: 'set', ...change });
    return changes.length > 0;
  };
  /** The page has the scene that it was told to open: now it gets what the notebook has changed since. */
  const arrive = () => {
    state = 'open';
    show(frame);
    if (!sayHyper()) tell({ hyper: known.hyper });
    if (model.get('step') !== known.step && hasScene(model.get('document'))) seek();
    play();
  };
  /** Plays or stops where the notebook wants it and the page does not. */
  const play = () => {
    const wanted = model.get('playing');
    if (state !== 'open' || wanted === known.playing) return;
    if (wanted && shared.player !== null && shared.player !== root) return;
    keepPlaying(wanted);
    say({ type: wanted ? 'play' : 'pause' });
  };
  /** @param {boolean} playing */
  const keepPlaying = (playing) => {
    known.playing = playing;
    if (playing) shared.player = root;
    else if (shared.player === root) shared.player = null;
  };

  /** @type {Record<string, (message: any) => void>} */
  const heard = {
    hello: () => {
      greeted();
      say({ type: 'hello' });
      keepPlaying(false);
      load();
      sayTheme();
    },
    scene: ({ steps, runs }) => {
      known.hyper = hyperOf(runs);
      if (state === 'loading') arrive();
      else tell({ hyper: known.hyper });
      tell({ steps });
    },
    playhead: ({ step, playing }) => {
      if (state !== 'open') return;
      known.step = Math.floor(step);
      if (playing !== known.playing) {
        keepPlaying(playing);
        tell({ playing });
      }
      if (!told.isBehind(known.step) && known.step !== model.get('step')) tell({ step: known.step });
    },
    link: ({ link, document }) => {
      if (state !== 'open') return;
      known.document = fingerprint(document);
      known.isWritten = true;
      shared.document = known.document;
      known.link = shareable(link ?? '');
      tell({ document, link: known.link });
      // All has come to rest: the step that is on show is the step.
      if (known.playing || told.isWaiting()) return;
      known.step = document.view.playhead;
      tell({ step: known.step });
    },
    fault: ({ about, path, message }) => {
      tellFaults([...model.get('faults'), path === '' ? message : `${path}: ${message}`]);
      // A document that is refused leaves the scene that was there.
      if (about === 'load' && state === 'loading') arrive();
    },
  };
  /** @param {MessageEvent} event */
  const hear = ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || data?.errorscape !== PROTOCOL) return;
    if (Object.hasOwn(heard, data.type)) heard[data.type](data);
  };

  const sayTheme = () => {
    if (state === 'closed' || theme() === known.theme) return;
    known.theme = theme();
    say({ type: 'theme', theme: known.theme });
  };
  /** Whether the notebook wants another scene than the page has, or has been told to open. */
  const wantsAnother = () => {
    const document = model.get('document');
    if (!hasScene(document)) return model.get('link') !== known.link;
    const wanted = fingerprint(document);
    // Another view has the same scene, and has said sooner how it is written.
    if (!known.isWritten && wanted === shared.document) known.document = wanted;
    return wanted !== known.document;
  };
  const reopen = () => {
    if (state !== 'closed' && wantsAnother()) load();
  };
  /** @type {Record<string, () => void>} */
  const changes = {
    step: () => {
      if (state === 'open' && model.get('step') !== known.step) seek();
    },
    playing: play,
    hyper: () => {
      // Those of another scene come with it, before or after its document: they are told once the page has it.
      if (state !== 'open' || wantsAnother() || changedHyper(model.get('hyper'), known.hyper).length === 0)
        return;
      tellFaults([]);
      sayHyper();
    },
    document: reopen,
    link: reopen,
    panels: open,
    height: () => {
      frame.style.height = `${model.get('height')}px`;
    },
    theme: sayTheme,
  };
  const themes = new MutationObserver(() => requestAnimationFrame(sayTheme));
  for (const each of [document.documentElement, document.body]) themes.observe(each, { attributes: true });

  addEventListener('message', hear);
  for (const [name, listener] of Object.entries(changes)) model.on(`change:${name}`, listener);
  /** @param {string} found @returns {Promise<boolean>} whether the page has said hello there */
  const openAt = (found) =>
    new Promise((resolve) => {
      const silent = setTimeout(resolve, SILENCE_MS, false);
      greeted = () => {
        clearTimeout(silent);
        resolve(true);
      };
      address = found;
      origin = new URL(found, location.href).origin;
      open();
    });
  const findPage = async () => {
    for await (const place of placesOf(model)) {
      if (gone.signal.aborted || (await openAt(place)) || model.get('url') !== '') return;
    }
    if (gone.signal.aborted) return;
    address = '';
    frame.remove();
    alert.textContent = COMING;
    const inMemory = await documentInMemory(model, gone.signal).catch(() => null);
    if (gone.signal.aborted) return;
    tellFaults(inMemory === null ? [NOT_FOUND] : []);
    if (inMemory !== null) await openAt(inMemory);
  };
  void findPage();

  return () => {
    gone.abort();
    themes.disconnect();
    removeEventListener('message', hear);
    for (const [name, listener] of Object.entries(changes)) model.off(`change:${name}`, listener);
    if (known.playing) tell({ playing: false });
    keepPlaying(false);
    root.remove();
  };
}

/** @param {HTMLIFrameElement} frame */
function show(frame) {
  frame.dataset.ready = 'true';
}

/** @param {Json} document */
function hasScene(document) {
  return Object.keys(document).length > 0;
}

/**
 * @param {readonly { id: string, hyper?: Json }[]} runs recorded ones have no hyperparameters
 * @returns {Record<string, Json>}
 */
function hyperOf(runs) {
  return Object.fromEntries(runs.flatMap(({ id, hyper }) => (hyper === undefined ? [] : [[id, hyper]])));
}

export default { render };
