/** The page's title while a step is read, so that it is found again in the browser's history and among its tabs. */
import { useEffect } from 'react';

/** @param reading what is read; empty where nothing is, and the page has its own title */
export function useTitle(reading: string): void {
  useEffect(() => {
    if (reading === '') return;
    const usual = document.title;
    document.title = `${reading} — Errorscape`;
    return () => {
      document.title = usual;
    };
  }, [reading]);
}
