/**
 * The theme follows the system until the person chooses; the choice stays on this machine. In forced colours it follows the
 * system all the same: the ground is the system's, and the other theme's runs would not stand out on it.
 */
import { useEffect, useState } from 'react';
import { ignoreErrors } from '../browser/ignoreErrors';
import { type ThemeName, themeName } from '../browser/theme';

const KEY = 'errorscape.theme';
const SYSTEM = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

export function useTheme(): [ThemeName, () => void] {
  const [theme, setTheme] = useState<ThemeName>(themeName);

  useEffect(() => {
    const system = matchMedia(SYSTEM);
    const forced = matchMedia(FORCED);
    const follow = () => {
      const chosen = forced.matches ? null : stored();
      setTheme(chosen === 'light' || chosen === 'dark' ? chosen : system.matches ? 'dark' : 'light');
    };
    for (const list of [system, forced]) list.addEventListener('change', follow);
    // The system may have changed since the first paint, while the program was loaded.
    follow();
    return () => {
      for (const list of [system, forced]) list.removeEventListener('change', follow);
    };
  }, []);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    ignoreErrors(() => localStorage.setItem(KEY, next));
    setTheme(next);
  };
  return [theme, toggle];
}

function stored(): string | null {
  return ignoreErrors(() => localStorage.getItem(KEY)) ?? null;
}
