import { describe, expect, it } from 'vitest';
import { isBalanced, splitMarkup } from '../../../src/lessons/reader/markup';

describe('a text of a lesson', () => {
  it('has mathematics between dollars and emphasis between stars', () => {
    expect(splitMarkup('A *small* $\\eta^*$ helps.')).toEqual([
      { kind: 'plain', text: 'A ' },
      { kind: 'emphasis', text: 'small' },
      { kind: 'plain', text: ' ' },
      { kind: 'tex', text: '\\eta^*' },
      { kind: 'plain', text: ' helps.' },
    ]);
  });

  it.each([
    ['plain', true],
    ['$a$ and *b*', true],
    ['$a$ and $b', false],
    ['one * alone', false],
  ])('%s: has all its marks in pairs is %s', (text, balanced) => {
    expect(isBalanced(text)).toBe(balanced);
  });
});
