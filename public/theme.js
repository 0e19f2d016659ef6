// Sets the chosen theme before the first paint. No choice, or no storage: the system's theme, by CSS.
try {
  const theme = localStorage.getItem('errorscape.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden: then nothing was chosen.
}
