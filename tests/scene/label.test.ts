import { describe, expect, it } from 'vitest';
import { cleanLabel } from '../../src/scene/label';
import { runName } from '../../src/scene/runName';

describe('a label as it is typed or pasted', () => {
  it.each([
    ['  my run ', 'my run'],
    ['a\u2066b\u2069c\u202ed\u0007e', 'abcde'],
    ['two\nlines\tand a tab', 'two lines and a tab'],
    ['\u200b \u00a0\u2060', ''],
    ['\u202e', ''],
    ['\u3164\u2800\u115f', ''],
    ['\ud800x', 'x'],
    ['👩‍🔬 ηé نام', '👩‍🔬 ηé نام'],
  ])('%j becomes %j', (text, label) => {
    expect(cleanLabel(text)).toBe(label);
  });

  it('is cut to what a scene takes, between characters', () => {
    expect(cleanLabel('x'.repeat(100))).toBe('x'.repeat(60));
    expect(cleanLabel(`${'x'.repeat(59)}🙂`)).toBe('x'.repeat(59));
  });
});

describe('a label that shows nothing', () => {
  it.each([' ', '\u200b', '\u00a0\u200b', '\ufeff'])(
    '%j, from a link, gives way to the name of the rule',
    (label) => {
      expect(runName({ label, optimizer: 'adam', decay: { kind: 'none' } })).toBe('Adam');
    },
  );
});
