/**
 * Texts and numbers in links. A link uses only letters, digits and `-._~&=;,:`, and percent-encoding beyond ASCII,
 * so that no program has a reason to change it; and since none of its own texts contains a `%`, a link that some
 * program has encoded once or twice over is recognised and read the same.
 */

/** Encoded by us (beyond ASCII only), by a program, by another one. */
const MOST_ENCODINGS = 3;
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A text for a link: a space as `_`, other signs of ASCII as `~` and two hexadecimal digits: "50%" is `50~25`. */
export function writeText(text: string): string {
  const plain = text.replace(/[\0-\x7f]/g, (sign) => {
    if (/[A-Za-z0-9.-]/.test(sign)) return sign;
    return sign === ' ' ? '_' : `~${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return encodeURIComponent(plain);
}

/** The text that `writeText` wrote; damaged escapes stay as they are. */
export function readText(text: string): string {
  return text
    .replaceAll('_', ' ')
    .replace(/~([0-7][0-9A-Fa-f])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Takes all percent-encoding off, up to three times over; damaged escapes stay as they are. */
export function decodePercent(text: string): string {
  let decoded = text;
  for (let pass = 0; pass < MOST_ENCODINGS && decoded.includes('%'); pass++) {
    decoded = decoded.replace(/(?:%[0-9A-Fa-f]{2})+/g, decodeRun);
  }
  return decoded;
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

/** `&amp;`, `&amp;amp;`, `&#38;` and `&#x26;` as the `&` that they were: a page that escapes a link twice shows one. */
export function decodeAmpersands(text: string): string {
  return text.replace(/&(?:amp;|#38;|#x26;)+/gi, '&');
}

/** The shortest decimal that reads back as the same number, without the `+` that some programs take for a space. */
export function writeNumber(value: number): string {
  return String(value).replace('e+', 'e');
}

/** A number as JSON writes them, or `on` or `off`; anything else stays the text it is, for the schema to refuse. */
export function readScalar(text: string): number | string {
  const value = JSON_NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : text;
}
