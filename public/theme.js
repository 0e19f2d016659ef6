// Sets the theme before the first paint: the person's choice, else the system's.
{
  let chosen = null;
  try {
    chosen = localStorage.getItem('errorscape.theme');
  } catch {
    // Storage may be forbidden: then nothing was chosen.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = chosen === 'light' || chosen === 'dark' ? chosen : system;
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
