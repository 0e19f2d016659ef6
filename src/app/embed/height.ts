/**
 * The height that suits an embed at its width: pictures at their best proportions, and the controls and the table in full. It
 * does not depend on the frame's own height, but for the timeline's second row, which low frames have no room for: so a host that
 * follows it comes to rest.
 */
import { onFrame } from '../../browser/onFrame';
import { heightFor, roomFor } from './columns';
import type { EmbedPanel } from './embedLink';
import type { HostLine } from './hostLine';
import { PANEL_PARTS, type PanelPlace } from './panelParts';

/** Below this width the controls stand under the pictures, as the style sheet has it. */
const BESIDE_FROM = 640;
const CONTROLS_WIDTH = 264;

/** The height as the host is told of it. */
export interface HeightTeller {
  set(height: number): void;
  /** Tells it once more, to a host that has come since. */
  tell(): void;
}

/** Tells the host of each change; systems that courses stand in listen for LTI's own message. */
export function tellHeight(line: Pick<HostLine, 'say' | 'sayToAny'>): HeightTeller {
  let known: number | null = null;
  const tell = () => {
    if (known !== null) line.say({ type: 'height', height: known });
  };
  return {
    tell,
    set: (height) => {
      if (height === known) return;
      known = height;
      line.sayToAny(JSON.stringify({ subject: 'lti.frameResize', height }));
      tell();
    },
  };
}

/** Calls back with the height, once all panels are there and whenever it may have changed; returns the way to stop. */
export function watchHeight(
  root: HTMLElement,
  panels: readonly EmbedPanel[],
  listener: (height: number) => void,
): () => void {
  const measured = onFrame(() => {
    watchAll();
    const height = suitableHeight(root, panels);
    if (height !== null) listener(height);
  });
  const observer = new ResizeObserver(measured.request);
  const watched = new WeakSet<Element>();
  // Panels come one by one, and tables grow within what cuts them off.
  const watchAll = () => {
    for (const element of [root, ...root.querySelectorAll('[data-bar], [data-area], [data-area] table')]) {
      if (!watched.has(element)) observer.observe(element);
      watched.add(element);
    }
  };
  watchAll();
  return () => {
    observer.disconnect();
    measured.cancel();
  };
}

/** Null while panels are missing: not loaded yet, or taken away far from the screen. */
function suitableHeight(root: HTMLElement, panels: readonly EmbedPanel[]): number | null {
  const bar = root.querySelector<HTMLElement>('[data-bar]');
  if (bar === null) return null;
  const at = (place: PanelPlace) => panels.filter((name) => PANEL_PARTS[name].place === place);
  const areas = (place: PanelPlace) =>
    at(place).flatMap((name) => [...root.querySelectorAll<HTMLElement>(`[data-area="${name}"]`)]);
  const all = [...areas('picture'), ...areas('control'), ...areas('table')];
  if (all.some((area) => area.childElementCount === 0)) return null;
  if (at('bar').length > 0 && bar.childElementCount < 2) return null;

  const pictures = at('picture').length;
  const controls = sum(areas('control').map((area) => area.offsetHeight));
  const isBeside = pictures > 0 && controls > 0 && root.clientWidth >= BESIDE_FROM;
  const width = root.clientWidth - (isBeside ? CONTROLS_WIDTH : 0);
  const shown = heightFor(pictures, width, roomFor(panels));
  const upper = isBeside ? Math.max(shown, controls) : shown + controls;
  return Math.ceil(upper + sum(areas('table').map(tableHeight)) + bar.offsetHeight);
}

/** All of its rows, whatever cuts them off. */
function tableHeight(area: HTMLElement): number {
  const table = area.querySelector('table');
  const scroller = table?.parentElement;
  if (table == null || scroller == null) return area.offsetHeight;
  const head = area.querySelector('header')?.offsetHeight ?? 0;
  return head + table.offsetHeight + scroller.offsetHeight - scroller.clientHeight;
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}
