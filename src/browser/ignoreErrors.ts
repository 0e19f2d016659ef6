/** Returns the result of `use`; undefined where it throws, as storage does where it is forbidden or full: then nothing is remembered. */
export function ignoreErrors<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
