/** The program of a scene's runs, in parts: a file joins them, a notebook has them in cells. */
import { findAverage } from '../../catalog/around/averages';
import { runNames } from '../../scene/runName';
import type { Scene } from '../../scene/types';
import { batchLines, DRAWN, RANDOM } from './drawing';
import type { Framework } from './framework';
import { docText, functionName } from './names';
import { apart, type NeededDerivatives, type ObjectiveCode, objectiveCode } from './objective';
import { runFunction } from './runFunction';
import { type RunParts, runParts } from './runParts';

export interface CodeRequest {
  readonly scene: Scene;
  readonly framework: Framework;
  /** The id of one run; null for all of the scene. */
  readonly run: string | null;
  /** The address at which the scene can be seen; '' for none. */
  readonly link: string;
}

export interface Program {
  /** Paragraphs that say what the program is and what it needs. */
  readonly about: readonly string[];
  readonly prelude: readonly string[];
  readonly surface: readonly string[];
  /** The functions of the runs, and what they call. */
  readonly runs: readonly string[];
  /** `RUNS`, and the function that goes through the rows of one. */
  readonly table: readonly string[];
  /** Prints all rows. */
  readonly print: readonly string[];
  /** Whether the average of a path follows its rows' w, b and loss. */
  readonly isAveraging: boolean;
}

/** A scene that no program can be made of, with the reason in a sentence. */
export interface CodeRefusal {
  readonly refused: string;
}

/** More points than this are too many numbers for a text that a person reads. */
const MOST_POINTS_IN_CODE = 20_000;

const SEPARATE = ['', ''];

export function programOf({ scene, framework, run, link }: CodeRequest): Program | CodeRefusal {
  const surface = objectiveCode(scene.objective);
  if (surface.points > MOST_POINTS_IN_CODE)
    return {
      refused: `${surface.points} points are too many to be written into a program: at most ${MOST_POINTS_IN_CODE}.`,
    };
  const { chosen, skipped } = partsOfRuns(scene, run, surface);
  if (chosen.length === 0) return { refused: 'There is no run here that a rule computes.' };
  const isAveraging = chosen.some(({ run: { average } }) => findAverage(average.kind) !== undefined);
  const helpers = new Set<string>();
  const definitions = definitionsOf(new Set(framework.taken));
  const functions: string[][] = [];
  const called: string[] = [];
  for (const parts of chosen) {
    const code = framework.run(parts, { helpers, define: definitions.define });
    functions.push(runFunction(framework, parts, code, isAveraging, helpers));
  }
  for (const lines of [...definitions.all, ...functions]) called.push(...lines);
  const asked: NeededDerivatives = {
    gradient: calls(called, 'gradient'),
    hessian: calls(called, 'hessian'),
    squares: calls(called, 'squares'),
  };
  return {
    about: aboutProgram({ framework, link }, surface, chosen, skipped),
    prelude: framework.prelude,
    surface: surface.lines(framework, asked, helpers),
    runs: apart([
      ...[...helpers].map((name) => framework.dialect.helpers[name]),
      ...drawingLines(chosen, called),
      ...definitions.all,
      ...functions,
    ]),
    table: tableLines(chosen, isAveraging),
    print: printLines(isAveraging),
    isAveraging,
  };
}

/** The program as a file. */
export function fileOf({ about, prelude, surface, runs, table, print }: Program): string {
  const lines = [
    `"""${about.map(docText).join('\n\n')}`,
    '"""',
    ...prelude,
    '',
    ...surface,
    ...SEPARATE,
    ...runs,
    ...SEPARATE,
    ...table,
    ...SEPARATE,
    'if __name__ == "__main__":',
    ...print.map((line) => `    ${line}`),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Definitions of a program, each once: a name that comes again with other lines is numbered. */
function definitionsOf(taken: Set<string>) {
  const all: (readonly string[])[] = [];
  const known = new Map<string, string>();
  const define = (wanted: string, lines: (name: string) => readonly string[]): string => {
    const key = lines(wanted).join('\n');
    const same = known.get(key);
    if (same !== undefined) return same;
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}${count}`;
    taken.add(name);
    known.set(key, name);
    all.push(lines(name));
    return name;
  };
  return { all, define };
}

function calls(lines: readonly string[], name: string): boolean {
  return lines.some((line) => line.includes(`${name}(`));
}

function partsOfRuns(scene: Scene, only: string | null, surface: ObjectiveCode) {
  const titles = runNames(scene.runs);
  const taken = new Set<string>();
  const chosen: { readonly index: number; readonly parts: RunParts }[] = [];
  const skipped: string[] = [];
  for (const [index, run] of scene.runs.entries()) {
    if (only !== null && run.id !== only) continue;
    const name = functionName(titles[index], taken);
    const parts = runParts(run, titles[index], name, surface.points);
    if (parts === undefined) skipped.push(titles[index]);
    else {
      taken.add(name);
      chosen.push({ index, parts });
    }
  }
  return { chosen: chosen.map(({ index, parts }) => ({ ...parts, index })), skipped };
}

function aboutProgram(
  { framework, link }: Pick<CodeRequest, 'framework' | 'link'>,
  surface: ObjectiveCode,
  chosen: readonly RunParts[],
  skipped: readonly string[],
): string[] {
  const names = chosen.map(({ title }) => title).join(', ');
  return [
    `Errorscape: ${names} on ${surface.title}, in ${framework.name}.`,
    `Prints run, t, w, b and the loss over all the data, before each step and after the last, in double precision. Needs ${framework.packages}.`,
    ...(skipped.length === 0 ? [] : [`Left out, since no rule computes them: ${skipped.join(', ')}.`]),
    ...(link === '' ? [] : [link]),
  ];
}

function drawingLines(chosen: readonly RunParts[], called: readonly string[]): (readonly string[])[] {
  const orders = new Set(
    chosen.filter(({ isBatched }) => isBatched).map(({ run: { batch } }) => batch.order),
  );
  const isRandom = orders.has('shuffled') || orders.has('with-replacement');
  return [
    ...(isRandom ? [RANDOM] : []),
    ...(orders.size > 0 ? [batchLines(orders)] : []),
    ...(calls(called, 'drawn') ? [DRAWN] : []),
  ];
}

function tableLines(
  chosen: readonly (RunParts & { readonly index: number })[],
  isAveraging: boolean,
): string[] {
  const entries = chosen.map(({ index, name }) => `    ${index}: ${name},`);
  const read = isAveraging ? 't, (theta, mean)' : 't, theta';
  const mean = isAveraging
    ? ['        mean_row = () if mean is None else (float(mean[0]), float(mean[1]), float(loss(mean)))']
    : [];
  return [
    '# By their places in the scene.',
    'RUNS = {',
    ...entries,
    '}',
    '',
    '',
    'def rows(run):',
    '    """Yields t, w, b and the loss of each row of a run. One that leaves the finite numbers ends there."""',
    `    for ${read} in enumerate(run()):`,
    '        row = (float(theta[0]), float(theta[1]), float(loss(theta)))',
    '        if not all(map(math.isfinite, row)):',
    '            return',
    ...mean,
    `        yield ${isAveraging ? '(t, *row, *mean_row)' : '(t, *row)'}`,
  ];
}

function printLines(isAveraging: boolean): string[] {
  return [
    `print("run,t,w,b,loss${isAveraging ? ',mean_w,mean_b,mean_loss' : ''}")`,
    'for index, run in RUNS.items():',
    '    for row in rows(run):',
    '        print(index, *row, sep=",")',
  ];
}
