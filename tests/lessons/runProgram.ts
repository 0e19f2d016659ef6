// Runs the lecture's program: its Python, of which it uses little, is said in JavaScript line by line.

const INDENT = /^( *)(.*)$/;
const LEVEL = 4;

/** Names that a function's lines assign, apart from its loop variables. */
function assigned(lines: readonly string[]): ReadonlySet<string> {
  const targets = lines.flatMap((line) => /^ *([\w, ]+?) \+?= /.exec(line)?.[1].split(', ') ?? []);
  return new Set(targets);
}

function expression(code: string): string {
  return code
    .replace(/\blen\((\w+)\)/g, '$1.length')
    .replace(/\bexp\(/g, 'Math.exp(')
    .replace(/ or /g, ' || ')
    .replace(/ == /g, ' === ');
}

/** One line without its indentation; `body` are the lines below it that are further in. */
function statement(code: string, body: readonly string[]): string {
  const [, name, parameters] = /^def (\w+)\((.*)\):$/.exec(code) ?? [];
  if (name !== undefined) {
    const locals = [...assigned(body)].filter((each) => !parameters.split(', ').includes(each));
    const declared = locals.length === 0 ? '' : ` let ${locals.join(', ')};`;
    return `function ${name}(${parameters}) {${declared}`;
  }
  const [, x, y, xs, ys] = /^for (\w+), (\w+) in zip\((\w+), (\w+)\):$/.exec(code) ?? [];
  if (x !== undefined) return `for (const [${x}, ${y}] of ${xs}.map((each, i) => [each, ${ys}[i]])) {`;
  const [, counter, count] = /^for (\w+) in range\((.*)\):$/.exec(code) ?? [];
  if (counter !== undefined)
    return `for (let ${counter} = 0; ${counter} < ${expression(count)}; ${counter}++) {`;
  const [, condition] = /^if (.*):$/.exec(code) ?? [];
  if (condition !== undefined) return `if (${expression(condition)}) {`;
  const [, returned] = /^return (.*)$/.exec(code) ?? [];
  if (returned !== undefined)
    return /^\w+(, \w+)+$/.test(returned) ? `return [${returned}];` : `return ${expression(returned)};`;
  const [, targets, operator, value] = /^([\w, ]+?) (\+?=) (.*)$/.exec(code) ?? [];
  if (targets === undefined) throw new Error(`“${code}” is no line of the program`);
  return targets.includes(', ')
    ? `[${targets}] = [${value}];`
    : `${targets} ${operator} ${expression(value)};`;
}

/** The program as the body of a function that hands out what `wanted` names. */
function inJavaScript(program: string, wanted: readonly string[]): string {
  const lines = program.trimEnd().split('\n');
  const levels = lines.map((line) => (INDENT.exec(line)?.[1].length ?? 0) / LEVEL);
  const out: string[] = [];
  let open = 0;
  lines.forEach((line, index) => {
    for (; open > levels[index]; open--) out.push('}');
    const code = line.trimStart();
    if (code.startsWith('from ')) return;
    const end = levels.findIndex((level, other) => other > index && level <= levels[index]);
    const said = statement(code, lines.slice(index + 1, end < 0 ? undefined : end));
    out.push(levels[index] === 0 && /^\w+ = /.test(code) ? `const ${said}` : said);
    if (said.endsWith('{') || code.startsWith('def ')) open++;
  });
  return `${out.join('\n')}\n${'}'.repeat(open)}\nreturn { ${wanted.join(', ')} };`;
}

export interface ProgramResult {
  /** The place where its loop ends. */
  readonly end: readonly [w: number, b: number];
  readonly error: (w: number, b: number) => number;
  readonly gradW: (x: number, w: number, b: number, y: number) => number;
  readonly gradB: ProgramResult['gradW'];
}

/** @throws Error for a line that the lecture's program would not have */
export function runProgram(program: string): ProgramResult {
  const loop = /def (do_\w+)\(/.exec(program)?.[1] ?? '';
  const wanted = [`error`, `gradW: grad_w`, `gradB: grad_b`, `end: ${loop}()`];
  return new Function(`'use strict';\n${inJavaScript(program, wanted)}`)();
}
