import { describe, expect, it } from 'vitest';
import { predictionText } from '../../src/text/predictions';

describe('what is said of a choice', () => {
  it('ends each answer with one full stop, be it a sentence or a word', () => {
    expect(predictionText.chose('It turns back.', 'momentum')).toBe(
      'You said: It turns back. It is: momentum.',
    );
  });
});
