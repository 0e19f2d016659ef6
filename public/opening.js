// Runs before the first paint: which theme it has, what stands on the page until its script has come, and what is asked for
// meanwhile: the engine's worker, WebGL, and the stills of the opening surface.
{
  const { dataset } = document.documentElement;
  const { hash } = location;
  /** @param {() => string | null} read */
  const kept = (read) => {
    try {
      return read();
    } catch {
      // Storage may be forbidden: then nothing was kept.
      return null;
    }
  };

  // The theme is the person's choice, or inside another page that page's, else the system's. In forced colours the page's
  // ground is the system's own, on which the other theme's runs would not stand out.
  const inside = /[#&]embed=/.test(hash);
  const chosen = inside
    ? /[#&]theme=(light|dark)(&|$)/.exec(hash)?.[1]
    : kept(() => localStorage.getItem('errorscape.theme'));
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const free = !matchMedia('(forced-colors: active)').matches && (chosen === 'light' || chosen === 'dark');
  dataset.theme = free ? chosen : system;

  // The page's script takes the worker over. One that cannot be started or loaded is as if nobody had tried. The page says
  // which worker is its own: this file's name stays, and a cache may have kept it from an earlier version.
  const addresses = document.currentScript?.dataset ?? {};
  if (hash === '' && addresses.worker) {
    try {
      const worker = new Worker(addresses.worker, { type: 'module' });
      globalThis.openingWorker = worker;
      worker.onerror = () => {
        globalThis.openingWorker = undefined;
      };
    } catch {
      // The page's script tries again, and says what is wrong.
    }
  }

  // The first canvas that is drawn on waits until the browser's graphics process has set up drawing. Here that process is idle;
  // with the first picture it has much to do, and a phone's page would stand still for up to a tenth of a second. A wide page
  // paints more, and would be painted later.
  const wide = matchMedia('(width>=760px)').matches;
  if (!wide) document.createElement('canvas').getContext('2d')?.fillRect(0, 0, 1, 1);

  // The 3D picture's canvas is asked for WebGL while the style sheet comes, since its answer decides the layout. In the midst of
  // the first pictures the page would wait for the graphics process five times as long. A narrow page begins with the map alone,
  // and where one picture fills the page it is seldom this one.
  const isPage = !inside && !hash.startsWith('#hand-in');
  let hasWebGL = false;
  if (isPage && wide && !kept(() => sessionStorage.getItem('errorscape.maximized'))) {
    const attributes = { alpha: false, powerPreference: 'high-performance' };
    globalThis.openingCanvas = document.createElement('canvas');
    hasWebGL = globalThis.openingCanvas.getContext('webgl2', attributes) !== null;
  }

  // The opening scene stands in a frame from the first paint on, on a first visit with one line that says what is to be seen.
  // Another scene may bring another layout along.
  if (hash === '' && kept(() => sessionStorage.getItem('errorscape.unsaved')) === null) {
    dataset.opening = kept(() => localStorage.getItem('errorscape.visited')) === null ? 'greeting' : 'plain';
    if (dataset.opening === 'greeting') {
      const touches = ['pointerdown', 'keydown', 'wheel'];
      const touch = () => {
        for (const name of touches) removeEventListener(name, touch, true);
        dataset.opening = 'plain';
        document.getElementById('greeting')?.remove();
        try {
          localStorage.setItem('errorscape.visited', '1');
        } catch {
          // Then the next visit is greeted too.
        }
      };
      for (const name of touches) addEventListener(name, touch, { capture: true, passive: true });
    }
    // The first paint has them, or in another layout than the usual one the page itself. A narrow page begins with the map alone.
    const [surface, map] = addresses[dataset.theme]?.split(' ') ?? [];
    for (const still of wide ? [surface, map] : [map]) if (still) new Image().src = still;
    const layout = kept(
      () => localStorage.getItem('errorscape.layout') || localStorage.getItem('errorscape.webgl'),
    );
    if (hasWebGL && !layout) dataset.openingStill = 'shown';
    // A phone paints the words first, which need no program of the graphics card for pictures, and the map a frame later.
    if (!wide && !layout) {
      dataset.openingStill = 'later';
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          dataset.openingStill = 'shown';
        }),
      );
    }
  }
}

// This says so where a script or a style sheet of the page's beginning does not load, since none of its code runs then.
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement)
      document.getElementById('not-loaded')?.removeAttribute('hidden');
  },
  true,
);
