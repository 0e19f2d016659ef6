// Sets the theme before the first paint: the person's choice, or inside another page that page's, else the system's. In forced
// colours the page's ground is the system's own, on which the other theme's runs would not stand out.
{
  const { hash } = location;
  let chosen = /[#&]theme=(light|dark)(&|$)/.exec(hash)?.[1];
  try {
    if (!/[#&]embed=/.test(hash)) chosen = localStorage.getItem('errorscape.theme') ?? '';
  } catch {
    // Storage may be forbidden: then nothing was chosen.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const free = !matchMedia('(forced-colors: active)').matches && (chosen === 'light' || chosen === 'dark');
  document.documentElement.dataset.theme = free ? chosen : system;
}

// Where a script or a style sheet of the page's beginning does not come, no code of it runs: this says so.
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement)
      document.getElementById('not-loaded')?.removeAttribute('hidden');
  },
  true,
);
