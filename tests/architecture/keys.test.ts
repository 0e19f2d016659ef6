import { expect, it } from 'vitest';
import { isNode, lineAt, parse, read, sourceFiles, walk } from './syntax';

const NAMED =
  /^(?:Arrow(?:Left|Right|Up|Down)|Escape|Enter|Home|End|Page(?:Up|Down)|Delete|Backspace|Insert)$/;

/** The places at which a file names a key: as a text of its own, or as the name of a field. */
function keysNamedIn(file: string): string[] {
  const text = read(file);
  const found: string[] = [];
  walk(parse(file, text), (node) => {
    const { key, value } = node;
    const name = node.type === 'Property' && isNode(key, 'Identifier') ? key.name : value;
    if (typeof name === 'string' && NAMED.test(name))
      found.push(`${file}:${lineAt(text, node.start)} ${name}`);
  });
  return found;
}

it('keys are named in the tables of src/commands and nowhere else, so that the list under ? knows them', () => {
  const files = sourceFiles('src').filter((file) => !file.startsWith('src/commands/'));
  expect(files.flatMap(keysNamedIn)).toEqual([]);
});

it('the check sees keys that are compared with and keys that are looked up', () => {
  expect(keysNamedIn('src/commands/arrows.ts').length).toBeGreaterThanOrEqual(8);
  expect(keysNamedIn('src/commands/close.ts')).toEqual([
    expect.stringMatching(/^src\/commands\/close\.ts:\d+ Escape$/),
  ]);
});

/** The names of keys as a sentence has them. Shift and Alt may be named: with them a pointer does something else. */
const WRITTEN =
  /\b(?:Arrow keys?|Page (?:Up|Down)|Delete|Insert|Backspace|Esc|Escape|Enter|Home|End|Tab)\b|\bpress [A-Z0-9]\b/;

/** The texts of a file that name a key. */
function keysWrittenIn(file: string): string[] {
  const text = read(file);
  const found: string[] = [];
  walk(parse(file, text), ({ type, value, start }) => {
    const words = type === 'TemplateElement' ? (value as { readonly cooked: string }).cooked : value;
    if (typeof words === 'string' && WRITTEN.test(words))
      found.push(`${file}:${lineAt(text, start)} ${words}`);
  });
  return found;
}

it('sentences take the names of keys from the tables too', () => {
  const files = ['src/text', 'src/layers', 'src/views', 'src/controls', 'src/app'].flatMap(sourceFiles);
  expect(files.flatMap(keysWrittenIn)).toEqual([]);
});

/** The titles of a file's elements that write a key by hand. */
function titlesWithKeysIn(file: string, text: string): string[] {
  const found: string[] = [];
  walk(parse(file, text), (node) => {
    if (node.type !== 'JSXAttribute' || !isNode(node.name) || node.name.name !== 'title') return;
    walk(node, ({ type, name, start }) => {
      if (type === 'Identifier' && name === 'keyText') found.push(`${file}:${lineAt(text, start)}`);
    });
  });
  return found;
}

it('a button that does the same as a key takes its title from shortcutProps, and so names the key for all', () => {
  const files = sourceFiles('src').filter((file) => file.endsWith('.tsx'));
  expect(files.flatMap((file) => titlesWithKeysIn(file, read(file)))).toEqual([]);
  const byHand = "<b title={'Lab, ' + keyText(LAB.keys[0])} lang={keyText('B')} />";
  expect(titlesWithKeysIn('x.tsx', byHand)).toEqual(['x.tsx:1']);
});
