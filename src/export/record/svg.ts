/** Writes what was recorded as an SVG file: text stays text, lines stay lines. */
import { numberOf } from './pathText';
import type { Clip, Matrix, Op } from './recorder';

export interface SvgPage {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The lengths that programs show it with: `8.3cm`, `1280px`. */
  readonly shownWidth: string;
  readonly shownHeight: string;
  /** For those who cannot see it. */
  readonly title: string;
}

/** Families beside the page's own, which is not part of the file. */
const FAMILY = "'Inter Variable', Inter, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

export function svgText(ops: readonly Op[], page: SvgPage): string {
  const clips = new Map<string, string>();
  const body: string[] = [];
  let open: readonly string[] = [];
  for (const op of ops) {
    const wanted = op.clips.map((clip) => idOf(clip, clips));
    if (wanted.join() !== open.join()) {
      body.push('</g>'.repeat(open.length), ...wanted.map((id) => `<g clip-path="url(#${id})">`));
      open = wanted;
    }
    body.push(elementOf(op));
  }
  body.push('</g>'.repeat(open.length));
  const { width, height, shownWidth, shownHeight, title } = page;
  const size = `width="${shownWidth}" height="${shownHeight}" viewBox="0 0 ${numberOf(width)} ${numberOf(height)}"`;
  const defs = [...clips].map(([clip, id]) => `<clipPath id="${id}">${clip}</clipPath>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>`,
    `<title>${escaped(title)}</title>`,
    `<defs>${defs.join('')}</defs>`,
    ...body.filter((line) => line !== ''),
    '</svg>\n',
  ].join('\n');
}

function idOf({ path, transform }: Clip, clips: Map<string, string>): string {
  const element = `<path d="${path}"${transformOf(transform)}/>`;
  const id = clips.get(element) ?? `clip${clips.size}`;
  clips.set(element, id);
  return id;
}

function elementOf(op: Op): string {
  const at = transformOf(op.transform);
  const alpha = op.alpha === 1 ? '' : ` opacity="${numberOf(op.alpha)}"`;
  switch (op.kind) {
    case 'fill':
      return op.path === ''
        ? ''
        : `<path d="${op.path}"${paint('fill', op.colour)}${op.evenOdd ? ' fill-rule="evenodd"' : ''}${alpha}${at}/>`;
    case 'stroke':
      return op.path === ''
        ? ''
        : `<path d="${op.path}" fill="none"${paint('stroke', op.colour)}${lineOf(op.line)}${alpha}${at}/>`;
    case 'text': {
      const { style, weight, size } = fontOf(op.font);
      const look =
        op.line === null
          ? paint('fill', op.colour)
          : ` fill="none"${paint('stroke', op.colour)}${lineOf(op.line)}`;
      const pressed =
        op.width === null ? '' : ` textLength="${numberOf(op.width)}" lengthAdjust="spacingAndGlyphs"`;
      const font = ` font-family="${FAMILY}" font-size="${size}"${style}${weight}`;
      const anchor = op.anchor === 'start' ? '' : ` text-anchor="${op.anchor}"`;
      return `<text x="${numberOf(op.x)}" y="${numberOf(op.y)}"${font}${anchor}${look}${pressed}${alpha}${at}>${escaped(op.text)}</text>`;
    }
    case 'image': {
      const box = `x="${numberOf(op.x)}" y="${numberOf(op.y)}" width="${numberOf(op.width)}" height="${numberOf(op.height)}"`;
      // Programs know the older name or the newer one.
      const sharp = op.smooth ? '' : ' style="image-rendering:optimizeSpeed;image-rendering:pixelated"';
      return `<image ${box} preserveAspectRatio="none"${sharp}${alpha}${at} xlink:href="${op.address}"/>`;
    }
  }
}

function lineOf({ width, cap, join, dash }: Extract<Op, { kind: 'stroke' }>['line']): string {
  const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(numberOf).join(' ')}"`;
  const caps = cap === 'butt' ? '' : ` stroke-linecap="${cap}"`;
  const joins = join === 'miter' ? '' : ` stroke-linejoin="${join}"`;
  return ` stroke-width="${numberOf(width)}"${caps}${joins}${dashes}`;
}

/** A colour and its opacity apart: many programs read no other form. */
function paint(what: 'fill' | 'stroke', colour: string): string {
  const [, red, green, blue, alpha] = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(colour) ?? [];
  if (alpha === undefined) return ` ${what}="${colour}"`;
  return ` ${what}="rgb(${red},${green},${blue})" ${what}-opacity="${alpha}"`;
}

/** `italic 600 13px "Inter Variable"`, as a canvas has it, in attributes. */
function fontOf(font: string): { readonly style: string; readonly weight: string; readonly size: string } {
  const [, size = '12'] = /([\d.]+)px/.exec(font) ?? [];
  const [weight] = /\b[1-9]00\b|\bbold\b/.exec(font.split('px')[0]) ?? [];
  return {
    style: /\bitalic\b/.test(font) ? ' font-style="italic"' : '',
    weight: weight === undefined ? '' : ` font-weight="${weight}"`,
    size,
  };
}

function transformOf(matrix: Matrix): string {
  const [a, b, c, d, e, f] = matrix;
  if (a === 1 && b === 0 && c === 0 && d === 1 && e === 0 && f === 0) return '';
  const turned = [a, b, c, d].map((value) => String(Number(value.toFixed(5))));
  return ` transform="matrix(${[...turned, numberOf(e), numberOf(f)].join(' ')})"`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
