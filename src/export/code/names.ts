/** Names of listings and of runs as Python has them. */

/** Words that Python keeps for itself, and names that every program has. */
const TAKEN = new Set([
  ...['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def'],
  ...[
    'del',
    'elif',
    'else',
    'except',
    'finally',
    'for',
    'from',
    'global',
    'if',
    'import',
    'in',
    'is',
    'lambda',
  ],
  ...['nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield', 'match', 'case'],
  ...[
    'loss',
    'gradient',
    'hessian',
    'squares',
    'residuals',
    'neuron',
    'rows',
    'runs',
    'math',
    'np',
    'jnp',
    'jax',
  ],
  ...[
    'torch',
    'keras',
    'ops',
    'optax',
    'os',
    'plt',
    'batches',
    'drawn',
    'abs',
    'max',
    'min',
    'float',
    'print',
  ],
]);

/** `mHat` as `m_hat`; a capital that stands alone stays. */
export function pythonName(name: string): string {
  return name.replace(
    /([a-z0-9])([A-Z])(?=[a-z])/g,
    (_, before, capital) => `${before}_${capital.toLowerCase()}`,
  );
}

/** A title as the name of a function: `Adam 2` as `adam_2`. */
export function functionName(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const name = /^[a-z]/.test(plain) ? plain : `run_${plain}`.replace(/_$/, '');
  let free = TAKEN.has(name) ? `${name}_run` : name;
  for (let count = 2; taken.has(free); count++) free = `${name}_${count}`;
  return free;
}

/** A title as the name of a class: `Nelder–Mead` as `NelderMead`. */
export function className(title: string): string {
  const words = title.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  return /^[A-Za-z]/.test(name) ? name : `Rule${name}`;
}

/** A number as Python reads it, to the same bits. */
export function pythonNumber(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'math.inf';
  if (value === Number.NEGATIVE_INFINITY) return '-math.inf';
  return Object.is(value, -0) ? '-0.0' : String(value);
}

/** The same with a point, so that it is no whole number. */
export function pythonFloat(value: number): string {
  const text = pythonNumber(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Numbers side by side, in lines that fit on a page. */
export function pythonList(values: Iterable<number>, indent: string): string {
  const texts = Array.from(values, pythonFloat);
  const single = texts.join(', ');
  if (single.length <= 80) return `[${single}]`;
  const lines: string[] = [];
  let line = '';
  for (const text of texts) {
    if (line !== '' && line.length + text.length > 96) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? `${text},` : ` ${text},`;
  }
  lines.push(line);
  return `[\n${lines.map((each) => `${indent}    ${each}`).join('\n')}\n${indent}]`;
}

/** A text as a string of Python, on one line. */
export function pythonString(text: string): string {
  return JSON.stringify(text);
}

/** A text within triple quotes: nothing in it may end them, or be read as an escape. */
export function docText(text: string): string {
  return text.replaceAll('\\', '').replaceAll('"""', '”');
}
