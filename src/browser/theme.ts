/** The theme as canvases need it: CSS variables read as colours, and a call when they change. */

export type ThemeName = 'light' | 'dark';

/** The theme that a drawing under way is made in, where that is not the page's. */
let borrowed: { readonly name: ThemeName; readonly style: CSSStyleDeclaration } | null = null;

export function themeName(): ThemeName {
  if (borrowed !== null) return borrowed.name;
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

/** The value of a CSS variable such as `--ink`. */
export function themeColour(variable: string): string {
  const style = borrowed?.style ?? getComputedStyle(document.documentElement);
  return style.getPropertyValue(variable).trim();
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
