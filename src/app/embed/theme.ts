/**
 * The theme of an embed: the host's where it says one, else the system's. The person's own choice on the page stays out of it.
 * In forced colours it is the system's all the same.
 */
import type { ThemeName } from '../../browser/theme';

export interface EmbedTheme {
  /** Takes the host's theme; null follows the system. */
  set(theme: ThemeName | null): void;
  /** The host's theme as it has said it last. */
  told(): ThemeName | null;
}

export function keepEmbedTheme(first: ThemeName | null): EmbedTheme {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const forced = matchMedia('(forced-colors: active)');
  let told = first;
  const show = () => {
    const own = system.matches ? 'dark' : 'light';
    document.documentElement.dataset.theme = forced.matches ? own : (told ?? own);
  };
  for (const list of [system, forced]) list.addEventListener('change', show);
  show();
  return {
    set: (theme) => {
      told = theme;
      show();
    },
    told: () => told,
  };
}
