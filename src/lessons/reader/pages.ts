/** Divides a step into pages for presenter mode: one idea each, in type for the last row, and no more than a screen holds. */
import { ruleLines } from '../../controls/rule/lines';
import { defaultRun } from '../../scene/defaults';
import { RUN_IDS } from '../../scene/limits';
import type { Block } from '../define';
import { programPart } from '../lectureProgram';

/** Letters in a line, whatever the screen: its type grows with it. */
const LINE = 36;
/** Lines that a page holds; the first one has the step's title above them. */
const ROOM = 13;
const FIRST_ROOM = 11;

/** Block kinds that fill a page: what is played with, judged, or read a line at a time. */
const ALONE: ReadonlySet<Block['kind']> = new Set([
  'explore',
  'challenge',
  'predict',
  'listing',
  'table',
  'question',
]);
/** After one of these, the next text begins something new. */
const CLOSING: ReadonlySet<Block['kind']> = new Set(['show', 'claim', 'note']);

function lines(text: string): number {
  return Math.ceil(text.length / LINE);
}

/** The height of a block, about, in lines of text with the gap after it. */
function heightOf(block: Block): number {
  switch (block.kind) {
    case 'text':
      return lines(block.text) + 1;
    case 'note':
      return lines(block.text) + 2;
    case 'claim':
      return lines(block.claim.says) + 2;
    case 'tex':
      return Math.ceil(1.6 * block.lines.length) + lines(block.remark ?? '') + 1;
    // With its name above the formulas, many of them fractions, and the paper below.
    case 'rule':
      return Math.ceil(1.5 * ruleLines(defaultRun(block.optimizer, RUN_IDS[0])).length) + 3;
    case 'source':
      return lines(block.source.title);
    case 'program':
      return programPart(block.part, block.document()).length + 1;
    // Shown as its page opens; the button is there for others only.
    case 'show':
      return 0;
    default:
      return ROOM;
  }
}

/** @returns the blocks' indices, page by page, in order; at least one page */
export function pagesOf(blocks: readonly Block[]): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let used = 0;
  blocks.forEach((block, index) => {
    const page = pages[pages.length - 1];
    const last = page.length === 0 ? null : blocks[page[page.length - 1]].kind;
    const height = heightOf(block);
    const next = blocks[index + 1]?.kind;
    // A page has one scene; another one takes what is said of it along.
    const shows =
      block.kind === 'show' &&
      page.some((each) => blocks[each].kind === 'show') &&
      next !== undefined &&
      !ALONE.has(next) &&
      next !== 'text' &&
      next !== 'show';
    const begins =
      last !== null &&
      (shows ||
        ALONE.has(block.kind) ||
        ALONE.has(last) ||
        (block.kind === 'text' && CLOSING.has(last)) ||
        (height > 0 && used + height > (pages.length === 1 ? FIRST_ROOM : ROOM)));
    if (begins) {
      pages.push([index]);
      used = height;
    } else {
      page.push(index);
      used += height;
    }
  });
  return pages;
}
