/** Finds the hand-ins in a text that holds one a line, with whatever a spreadsheet, a forum or a mail has around them. */
import { shorten } from '../../scene/faults';
import { written } from '../../scene/written';
import { type HandIn, readHandIn } from './form';

export interface ReadLine {
  /** From 1. */
  readonly line: number;
  readonly handIn: HandIn;
}

export interface LineFault {
  readonly line: number;
  /** The beginning of the line, in front of its link: a name, mostly. Empty where there is none. */
  readonly beside: string;
  readonly message: string;
}

export interface ReadLines {
  readonly read: readonly ReadLine[];
  readonly faults: readonly LineFault[];
  /** The numbers of lines that hold words and no link. */
  readonly without: readonly number[];
  /** The numbers of lines that hold a link to something else, such as a scene. */
  readonly otherLinks: readonly number[];
}

/** Characters of a text that is read at all: a thousand hand-ins of the usual length take half of it. */
export const MOST_TEXT_LENGTH = 5_000_000;
export const MOST_HAND_INS = 1_000;

/** A link of any kind, or the fragment of one. */
const OTHER_LINK = /https?:\/\/\S|#\S*=/i;

/** A `=` may have been encoded on the way. */
const LINK = /hand-in(?:=|%3D)([A-Za-z0-9_.-]+)/gi;

/** Never throws. Links beyond the first `MOST_HAND_INS` are counted as faults. */
export async function readLines(text: string): Promise<ReadLines> {
  if (text.length > MOST_TEXT_LENGTH)
    return {
      read: [],
      faults: [
        { line: 1, beside: '', message: `the text has more than ${written(MOST_TEXT_LENGTH)} characters` },
      ],
      without: [],
      otherLinks: [],
    };
  const read: ReadLine[] = [];
  const faults: LineFault[] = [];
  const without: number[] = [];
  const otherLinks: number[] = [];
  for (const [index, said] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const links = [...said.matchAll(LINK)];
    if (links.length === 0 && said.trim() !== '') (OTHER_LINK.test(said) ? otherLinks : without).push(line);
    for (const { 1: code, index: at } of links) {
      if (read.length + faults.length >= MOST_HAND_INS) {
        faults.push({ line, beside: '', message: `only the first ${written(MOST_HAND_INS)} links are read` });
        return { read, faults, without, otherLinks };
      }
      const result = await readHandIn(withoutStop(code));
      if ('handIn' in result) read.push({ line, handIn: result.handIn });
      else faults.push({ line, beside: besideLink(said.slice(0, at)), message: result.fault });
    }
  }
  return { read, faults, without, otherLinks };
}

/** A full stop behind a link is the sentence's. */
function withoutStop(code: string): string {
  return code.replace(/\.+$/, '');
}

/** "Ada Lovelace" of "Ada Lovelace,7,https://…/#". */
function besideLink(before: string): string {
  return shorten(
    before
      .replace(/\S*$/, (last) => last.replace(/https?:.*$|#$/i, ''))
      .replace(/[\s,;|"'<>]+/g, ' ')
      .trim(),
  );
}
