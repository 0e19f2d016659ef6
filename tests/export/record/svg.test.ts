import { describe, expect, it } from 'vitest';
import { arcText } from '../../../src/export/record/pathText';
import type { Op } from '../../../src/export/record/recorder';
import { svgText } from '../../../src/export/record/svg';

const PAGE = { width: 100, height: 50, shownWidth: '8cm', shownHeight: '4cm', title: 'A <map>' };
const plain = { transform: [1, 0, 0, 1, 0, 0], clips: [], alpha: 1 } as const;
const line = { width: 2, cap: 'round', join: 'miter', dash: [4, 2] } as const;

describe('an SVG of what was recorded', () => {
  it('has its size in the units asked for, and a title for those who cannot see it', () => {
    const text = svgText([], PAGE);
    expect(text).toContain('width="8cm" height="4cm" viewBox="0 0 100 50"');
    expect(text).toContain('<title>A &lt;map&gt;</title>');
  });

  it('parts colours from their opacity, which many programs cannot read otherwise', () => {
    const op: Op = { ...plain, kind: 'fill', path: 'M0 0h1', colour: 'rgba(1, 2, 3, 0.5)', evenOdd: true };
    expect(svgText([op], PAGE)).toContain('fill="rgb(1,2,3)" fill-opacity="0.5" fill-rule="evenodd"');
  });

  it('keeps lines with their width, ends and dashes', () => {
    const op: Op = { ...plain, kind: 'stroke', path: 'M0 0h9', colour: '#ff0000', line };
    expect(svgText([op], PAGE)).toContain(
      'fill="none" stroke="#ff0000" stroke-width="2" stroke-linecap="round" stroke-dasharray="4 2"',
    );
  });

  it('keeps text as text, turned and escaped', () => {
    const op: Op = {
      ...plain,
      transform: [0, 1, -1, 0, 5, 6],
      kind: 'text',
      text: 'a < b',
      x: 1,
      y: 2,
      font: 'italic 600 13px "Inter Variable"',
      anchor: 'middle',
      colour: '#000000',
      line: null,
      width: null,
    };
    const text = svgText([op], PAGE);
    expect(text).toContain('font-size="13" font-style="italic" font-weight="600" text-anchor="middle"');
    expect(text).toContain('transform="matrix(0 1 -1 0 5 6)">a &lt; b</text>');
  });

  it('opens a clip for what it holds, and closes it after', () => {
    const clips = [{ path: 'M0 0h9v9z', transform: plain.transform }];
    const inside: Op = { ...plain, clips, kind: 'fill', path: 'M1 1h1', colour: '#111111', evenOdd: false };
    const outside: Op = { ...inside, clips: [], colour: '#222222' };
    const text = svgText([inside, inside, outside], PAGE);
    expect(text.match(/<clipPath/g)).toHaveLength(1);
    expect(text.match(/<g clip-path/g)).toHaveLength(1);
    expect(text.indexOf('</g>')).toBeLessThan(text.indexOf('#222222'));
    expect(text.indexOf('</g>')).toBeGreaterThan(text.lastIndexOf('#111111'));
  });
});

describe('an arc', () => {
  it('of a whole turn is two halves that end where they began', () => {
    expect(arcText(0, 0, 5, 0, 2 * Math.PI, false, true)).toBe('M5 0A5 5 0 0 1 -5 0A5 5 0 0 1 5 0');
  });

  it('goes on from what came before it', () => {
    expect(arcText(0, 0, 2, 0, Math.PI / 2, false, false)).toMatch(
      /^L2 0A2 2 0 0 1 1\.41 1\.41A2 2 0 0 1 0 2$/,
    );
  });
});
