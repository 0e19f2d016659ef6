/** The theme follows the system until the person chooses; the choice stays on this machine. */
import { useEffect, useState } from 'react';
import { type ThemeName, themeName } from '../browser/theme';

const KEY = 'errorscape.theme';
const SYSTEM = '(prefers-color-scheme: dark)';

export function useTheme(): [ThemeName, () => void] {
  const [theme, setTheme] = useState<ThemeName>(themeName);

  useEffect(() => {
    const system = matchMedia(SYSTEM);
    const follow = () => {
      if (stored() === null) setTheme(system.matches ? 'dark' : 'light');
    };
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Storage may be forbidden: then the choice lasts as long as the page.
    }
    setTheme(next);
  };
  return [theme, toggle];
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
