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
