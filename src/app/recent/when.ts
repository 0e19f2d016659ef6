/** A moment of the past in words: how long ago on the same day, else its date. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LANGUAGE = 'en';

export function when(at: number, now: number): string {
  const ago = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' });
  const age = now - at;
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return ago.format(-Math.floor(age / MINUTE), 'minute');
  if (age < 24 * HOUR) return ago.format(-Math.floor(age / HOUR), 'hour');
  return new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium' }).format(at);
}
