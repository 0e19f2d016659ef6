// The sentences above the entries of a table of fields: docs/format.md and the JSON Schema say them.
import { readFileSync } from 'node:fs';

const ENTRY = /^ {2}\/\*\* (.+) \*\/\n {2}(\w+): /gm;

/**
 * @param file of a table in src/scene
 * @returns what stands above each entry; asking for one that has none is an error that names it
 */
export function sentencesOf(file: string): (name: string) => string {
  const text = readFileSync(new URL(`../../src/scene/${file}`, import.meta.url), 'utf8');
  const found = new Map([...text.matchAll(ENTRY)].map(([, sentence, name]) => [name, sentence]));
  return (name) => {
    const sentence = found.get(name);
    if (sentence === undefined) throw new Error(`No sentence stands above ${name} in src/scene/${file}`);
    return sentence;
  };
}
