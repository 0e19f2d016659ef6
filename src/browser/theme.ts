/** The theme as canvases need it: CSS variables read as colours, and a call when they change. */

export type ThemeName = 'light' | 'dark';

export function themeName(): ThemeName {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

/** The value of a CSS variable such as `--ink`. */
export function themeColour(variable: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
}

/** A run's colour in the current theme. */
export function runColour(colour: number): string {
  return themeColour(`--run-${colour}`);
}

/** The factor by which the type around an element is larger than usual. */
export function typeScale(element: Element): number {
  return Number(getComputedStyle(element).getPropertyValue('--type-scale')) || 1;
}

/** Calls back after the theme has changed; returns the way to stop. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
