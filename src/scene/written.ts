/** Numbers in messages, as people read them. */

/** Every digit: −1 000 000, 0.001, 1e−12. Thin spaces part the thousands, since a comma may be a decimal one. */
export function written(value: number): string {
  return String(value)
    .replace(/(?<![.\d])\d{4,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '\u202f'))
    .replace(/^-|e-/g, (sign) => sign.replace('-', '\u2212'));
}
