import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/lessons/define';
import { pagesOf } from '../../../src/lessons/reader/pages';
import { sceneOf } from '../../../src/lessons/scenes';
import { steps } from '../shelf';

const text = (letters: number): Block => ({ kind: 'text', text: 'a'.repeat(letters) });
const show: Block = { kind: 'show', showing: { label: 'it', document: () => sceneOf({}) } };
const explore: Block = {
  kind: 'explore',
  explorable: { name: 'It', load: async () => () => null },
};
const claim: Block = {
  kind: 'claim',
  claim: { says: 'It is so.', document: () => sceneOf({}), numbers: {} },
};

describe('the pages of a step in presenter mode', () => {
  it('are one where everything fits', () => {
    expect(pagesOf([text(100), show, claim])).toEqual([[0, 1, 2]]);
    expect(pagesOf([])).toEqual([[]]);
  });

  it('give what is played with a page of its own', () => {
    expect(pagesOf([text(100), show, explore, claim])).toEqual([[0, 1], [2], [3]]);
  });

  it('begin anew with a text after a scene or a claim: that is another idea', () => {
    expect(pagesOf([text(50), show, text(50), show])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('give a second scene a page, with what is said of it', () => {
    expect(pagesOf([text(50), show, show, claim])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    // Nothing is said of it: it stays to be chosen.
    expect(pagesOf([text(50), show, show, explore])).toEqual([[0, 1, 2], [3]]);
    expect(pagesOf([text(50), show, show, text(50)])).toEqual([[0, 1, 2], [3]]);
    expect(pagesOf([text(50), show, show])).toEqual([[0, 1, 2]]);
  });

  it('break before what has no room', () => {
    expect(pagesOf([text(300), text(300)])).toEqual([[0], [1]]);
  });

  it('give a rule as many lines as it has', () => {
    const rule = (optimizer: string): Block => ({ kind: 'rule', optimizer });
    expect(pagesOf([text(50), rule('gd'), claim])).toEqual([[0, 1, 2]]);
    expect(pagesOf([text(50), rule('radam'), claim])).toEqual([[0], [1], [2]]);
  });

  it('hold each block of every step once, in order', () => {
    for (const { place, step } of steps) {
      const pages = pagesOf(step.blocks);
      expect(pages.flat(), place).toEqual(step.blocks.map((_, index) => index));
      // A scene is on show as its page opens: a page needs something else to read.
      const bare = pages.filter((page) => page.every((index) => step.blocks[index].kind === 'show'));
      expect(bare, place).toEqual([]);
    }
  });
});
