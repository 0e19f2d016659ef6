// The element <error-scape scene="…" panels="map,timeline">: a live scene of Errorscape in any page. docs/embed.md says all that it
// can do. A classic script, so that it runs from any host: a module from elsewhere would need headers that not all hosts send.
{
  const script = document.currentScript;
  /** The address of Errorscape: that of the folder with this file, unless an element says another one. */
  const HOME = script instanceof HTMLScriptElement ? new URL('./', script.src).href : './';
  const VERSION = 1;
  /** Downloads of its tables and "Open in Errorscape" work; it cannot take the page around it elsewhere, or open dialogs. */
  const SANDBOX =
    'allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox';
  const REFLECTED = ['scene', 'panels', 'theme', 'page'];

  /** @typedef {{ type: string } & Record<string, unknown>} Message */

  class ErrorScape extends HTMLElement {
    static observedAttributes = [...REFLECTED, 'step', 'title'];

    /** @type {HTMLIFrameElement | null} */
    #frame = null;
    #origin = '';
    /** The document that an embed shows when it is opened anew. @type {unknown} */
    #shown;
    #ready = false;
    #listening = new AbortController();
    #sheet = new CSSStyleSheet();
    /** The last message of each kind from the embed. @type {Record<string, unknown>} */
    #told = {};
    /** Messages that wait until the embed is open: the last one of each kind. @type {Map<string, Message>} */
    #waiting = new Map();

    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [this.#sheet];
      this.#takeHeight(420);
    }

    connectedCallback() {
      // Properties that were set before this script came hide the ones below.
      for (const name of [...REFLECTED, 'step', 'playing']) {
        if (!Object.hasOwn(this, name)) continue;
        const value = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
      this.#open();
      const step = this.getAttribute('step');
      if (step !== null && this.#shown === undefined) this.seek(Number(step));
    }

    disconnectedCallback() {
      this.#close();
    }

    /** @param {string} name @param {string | null} before @param {string | null} now */
    attributeChangedCallback(name, before, now) {
      if (this.#frame === null || before === now) return;
      if (name === 'scene') this.load(now ?? '');
      else if (name === 'theme') this.#say('theme', { theme: this.#theme });
      else if (name === 'step') this.seek(Number(now));
      else if (name === 'title') this.#frame.title = this.title;
      else {
        this.#close();
        this.#open();
      }
    }

    /** Whether the embed is open and does at once what it is told. */
    get ready() {
      return this.#ready;
    }
    /** The step on show. Setting it stops there. */
    get step() {
      return Number(this.#told.step ?? this.getAttribute('step') ?? 0);
    }
    set step(step) {
      this.seek(step);
    }
    get playing() {
      return this.#told.playing === true;
    }
    set playing(playing) {
      if (playing) this.play();
      else this.pause();
    }
    /** The last step on show. */
    get steps() {
      return Number(this.#told.steps ?? 0);
    }
    /** The runs: `id`, `name`, `optimizer`, `hyper`, `visible` of each. */
    get runs() {
      return this.#told.runs ?? [];
    }
    /** The link that opens on the page what is on show; null before it is known, and where it would be too long. */
    get link() {
      return this.#told.link ?? null;
    }
    /** The scene as a file has it; null before it is known. */
    get document() {
      return this.#told.document ?? null;
    }

    play() {
      this.#say('play');
    }
    pause() {
      this.#say('pause');
    }
    /** @param {number} step */
    seek(step) {
      this.#say('seek', { step });
    }
    /** @param {string | object} scene a link, its fragment, or a document */
    load(scene) {
      if (typeof scene === 'string') this.#shown = scene;
      this.#say('load', typeof scene === 'string' ? { link: scene } : { document: scene });
    }
    /** @param {string} run its id @param {string} name of the hyperparameter @param {unknown} value */
    set(run, name, value) {
      this.#say('set', { run, name, value }, `${run} ${name}`);
    }

    /** Null follows the system. */
    get #theme() {
      const theme = this.getAttribute('theme');
      return theme === 'light' || theme === 'dark' ? theme : null;
    }

    #open() {
      const page = new URL(this.getAttribute('page') ?? HOME, document.baseURI);
      const scene = String(this.#shown ?? this.getAttribute('scene') ?? '');
      page.hash = [
        `embed=${(this.getAttribute('panels') ?? '').replace(/\s/g, '')}`,
        ...(this.#theme === null ? [] : [`theme=${this.#theme}`]),
        ...scene
          .slice(scene.indexOf('#') + 1)
          .split('&')
          .filter((part) => !/^(embed|theme)=|^$/.test(part)),
      ].join('&');
      const frame = document.createElement('iframe');
      frame.title = this.title || 'Errorscape';
      frame.loading = 'lazy';
      frame.referrerPolicy = 'no-referrer';
      // A frame of the page's own origin could take its sandbox off.
      if (page.origin !== location.origin) frame.setAttribute('sandbox', SANDBOX);
      frame.src = page.href;
      this.#frame = frame;
      this.#origin = page.origin;
      this.#listening = new AbortController();
      window.addEventListener('message', (event) => this.#hear(event), { signal: this.#listening.signal });
      this.shadowRoot?.replaceChildren(frame);
    }

    #close() {
      this.#listening.abort();
      this.#frame?.remove();
      this.#frame = null;
      this.#ready = false;
    }

    /** @param {string} type @param {Record<string, unknown>} [fields] @param {string} [kind] */
    #say(type, fields = {}, kind = type === 'pause' ? 'play' : type) {
      const message = { type, ...fields };
      if (this.#ready) {
        this.#send(message);
        return;
      }
      this.#waiting.delete(kind);
      this.#waiting.set(kind, message);
    }

    /** @param {Message} message */
    #send(message) {
      this.#frame?.contentWindow?.postMessage({ errorscape: VERSION, ...message }, this.#origin);
    }

    /** @param {MessageEvent} event */
    #hear({ source, origin, data }) {
      if (source !== this.#frame?.contentWindow || origin !== this.#origin || data?.errorscape !== VERSION)
        return;
      const { errorscape: _, type, ...detail } = data;
      if (type === 'hello') {
        this.#ready = false;
        this.#send({ type });
        return;
      }
      if (type === 'height') this.#takeHeight(detail.height);
      else if (type !== 'fault') Object.assign(this.#told, detail);
      this.#shown = detail.link ?? this.#shown;
      if (type === 'ready') {
        this.#ready = true;
        for (const message of this.#waiting.values()) this.#send(message);
        this.#waiting.clear();
      }
      const event = new CustomEvent(type, { detail, cancelable: type === 'fault' });
      if (this.dispatchEvent(event) && type === 'fault')
        console.warn(`<error-scape> ${detail.about}: ${detail.path}: ${detail.message}`);
    }

    /** The element's height, unless a style sheet of the page says another one. @param {number} height */
    #takeHeight(height) {
      this.#sheet.replaceSync(
        `:host{display:block;height:${height}px}iframe{display:block;width:100%;height:100%;border:0}`,
      );
    }
  }

  for (const name of REFLECTED)
    Object.defineProperty(ErrorScape.prototype, name, {
      /** @this {ErrorScape} */
      get() {
        return this.getAttribute(name);
      },
      /** @this {ErrorScape} @param {string | null} value */
      set(value) {
        if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });

  if (!customElements.get('error-scape')) customElements.define('error-scape', ErrorScape);
}
