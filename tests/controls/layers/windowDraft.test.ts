import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactText } from '../../../src/controls/fields/numberText';
import { draftOf, leaveDraft, readDraft } from '../../../src/controls/layers/windowDraft';
import { isDrawable } from '../../../src/scene/drawableWindow';
import { layersText } from '../../../src/text/layersMenu';
import { legalWindow } from '../../scene/documents';

const draft = { w0: '-6', w1: '6', b0: '\u22122', b1: '2,5' };

describe('the four numbers of a window', () => {
  it('are a window once each is a number and its ends are in order', () => {
    expect(readDraft(draft)).toEqual({ window: { w: [-6, 6], b: [-2, 2.5] }, fault: '', edges: [] });
  });

  it.each([
    [{ w0: '' }, layersText.notANumber('w from'), ['w0']],
    [{ b1: 'x', w1: '1e999' }, layersText.notANumber('w to'), ['w1', 'b1']],
    [{ w0: '7' }, layersText.wrongOrder('w'), ['w0', 'w1']],
    [{ b0: '2.5' }, layersText.wrongOrder('b'), ['b0', 'b1']],
    [{ b0: '-1e308', b1: '1e308' }, layersText.endless('b'), ['b0', 'b1']],
    [{ b0: '2.4999999999' }, layersText.tooSmall('b', 2.5e-10), ['b0', 'b1']],
    [{ w0: '1', w1: '1.0000000000000002' }, 'w must be at least 1·10⁻¹⁰ wide.', ['w0', 'w1']],
    [{ w0: '0', w1: '5e-324' }, layersText.tooSmall('w', 1e-10), ['w0', 'w1']],
  ])('name what is wrong with %o', (change, fault, edges) => {
    expect(readDraft({ ...draft, ...change })).toEqual({ window: null, fault, edges });
  });
});

it('any window that a link may bring is none at fault, and each of its ends can be typed anew', () => {
  fc.assert(
    fc.property(legalWindow, (window) => {
      const texts = draftOf(window);
      expect(readDraft(texts)).toEqual({ window, fault: '', edges: [] });
      const [from, to] = window.w;
      const typed = from + (to - from) / 4;
      fc.pre(isDrawable([typed, to]));
      expect(readDraft({ ...texts, w0: exactText(typed) }).window).toEqual({ w: [typed, to], b: window.b });
    }),
  );
});

describe('a field of the window that is left', () => {
  it('gives back its text from before where it says no number, and says why', () => {
    expect(leaveDraft({ ...draft, w1: '1e' }, 'w1', draft, null)).toEqual({
      draft,
      refused: layersText.notANumber('w to'),
    });
  });

  it('keeps an end that is beyond the other one while the focus stays among the four', () => {
    const typed = { ...draft, w0: '10' };
    expect(leaveDraft(typed, 'w0', draft, null)).toEqual({ draft: typed, refused: '' });
    expect(leaveDraft(typed, 'w0', draft, draft)).toEqual({ draft, refused: layersText.wrongOrder('w') });
  });

  it('keeps what is a window', () => {
    const typed = { ...draft, w0: '-5,' };
    expect(leaveDraft(typed, 'w0', draft, draft)).toEqual({ draft: typed, refused: '' });
  });
});
