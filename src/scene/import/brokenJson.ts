/** Says why a text that begins like JSON cannot be read as JSON. */
import { isJson, isJsonLines } from './kind';

/** A sentence for a text that `JSON.parse` refuses: what is wrong with it, and what helps. */
export function brokenJson(text: string): string {
  if (isJsonLines(text))
    return 'This is JSON Lines, one item a line. Put commas between the lines and [ ] around them all, and it can be read.';
  if (isJson(text.replace(/,(\s*[\]}])/g, '$1')))
    return 'There is a comma before a closing bracket, which JSON does not allow. Leave it out, and this can be read.';
  // Python's json.dump writes these words.
  if (isJson(text.replace(/-?\b(?:NaN|Infinity)\b/g, 'null')))
    return 'It says NaN or Infinity, which JSON does not allow. Write null instead, and the rest can be read.';
  return 'It begins like JSON, but it is not whole: a bracket, a comma or a quote is missing.';
}
