/** The comparison of programs with the trace, as verified.json and verified-newest.json keep it, and as a table of the README. */

/** The cases of one part of the table, in one framework. */
export interface VerifiedGroup {
  readonly name: string;
  readonly cases: number;
  /** Rows that were compared, and the largest difference. */
  readonly rows: number;
  readonly worst: number;
}

export interface Verified {
  /** "PyTorch 1.13.0", and rules for which it has an optimizer of its own. */
  readonly framework: string;
  readonly versions: string;
  readonly natives: readonly string[];
  readonly groups: readonly VerifiedGroup[];
}

/**
 * The table in Markdown: a line for each part, a column for each framework.
 * @param newest the same programs under newer versions, which stand in three lines below
 */
export function tableOf(results: readonly Verified[], newest: readonly Verified[] = []): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [first] = results;
  const of = (name: string) => results.map(({ groups }) => groups.find((group) => group.name === name));
  return [
    line(['largest difference', ...results.map(({ framework }) => framework)]),
    line(['---', ...results.map(() => '---')]),
    ...first.groups.map(({ name, cases }) =>
      line([`${name} (${cases})`, ...of(name).map((group) => differenceText(group?.worst))]),
    ),
    line(['rows compared', ...results.map(({ groups }) => countOf(groups))]),
    line(['rules with its own optimizer', ...results.map(({ natives }) => String(natives.length))]),
    line(['version', ...results.map(({ versions }) => versions)]),
    ...(newest.length === 0
      ? []
      : [
          line(['rows compared under newer versions', ...newest.map(({ groups }) => countOf(groups))]),
          line(['largest difference there', ...newest.map(({ groups }) => differenceText(worstOf(groups)))]),
          line(['newer version', ...newest.map(({ versions }) => versions)]),
        ]),
  ].join('\n');
}

function countOf(groups: readonly VerifiedGroup[]): string {
  return groups.reduce((sum, { rows }) => sum + rows, 0).toLocaleString('en-US');
}

function worstOf(groups: readonly VerifiedGroup[]): number {
  return groups.reduce((most, { worst }) => Math.max(most, worst), 0);
}

/** In one digit, rounded up: 2e-13. */
function differenceText(worst: number | undefined): string {
  if (worst === undefined) return '';
  if (worst === 0) return '0';
  const exponent = Math.floor(Math.log10(worst));
  const digit = Math.ceil(worst / 10 ** exponent);
  return digit === 10 ? `1e${exponent + 1}` : `${digit}e${exponent}`;
}
