/** Guards against systems whose locale is no language tag, such as "C" or "en-US@posix". */

/** The browser's language where `Intl` takes it, else English. */
function legalLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/**
 * Makes `navigator.language` a language tag. The plotting library hands it to `Intl` as it loads, which throws for any
 * other text; to be called before such a library is imported.
 */
export function repairLanguage(): void {
  const language = legalLanguage(navigator.language);
  if (language !== navigator.language)
    Object.defineProperty(navigator, 'language', { value: language, configurable: true });
}
