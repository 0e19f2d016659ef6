/** The theme as canvases need it: CSS variables read as colours, and a call when they change. */

export type ThemeName = 'light' | 'dark';

/** The theme that a drawing under way is made in, where that is not the page's. */
let borrowed: { readonly name: ThemeName; readonly style: CSSStyleDeclaration } | null = null;

export function themeName(): ThemeName {
  if (borrowed !== null) return borrowed.name;
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

/** By theme and variable. A theme's colours never change, and asking for one has the browser bring all of the page's style up to date. */
const known = new Map<string, string>();

/** The value of a CSS variable such as `--ink`. */
export function themeColour(variable: string): string {
  const key = `${themeName()} ${variable}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const style = borrowed?.style ?? getComputedStyle(document.documentElement);
  const value = style.getPropertyValue(variable).trim();
  // Until the style sheet has come there is none.
  if (value !== '') known.set(key, value);
  return value;
}

/** Makes a drawing in a theme, whatever the page's is. @param draw must be done when it returns */
export function drawInTheme<T>(name: ThemeName, draw: () => T): T {
  const ground = document.createElement('i');
  ground.hidden = true;
  ground.dataset.theme = name;
  document.body.append(ground);
  const before = borrowed;
  borrowed = { name, style: getComputedStyle(ground) };
  try {
    return draw();
  } finally {
    borrowed = before;
    ground.remove();
  }
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
