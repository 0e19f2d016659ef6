/** Names of runs beside their balls, where there is room: plain elements over the picture. */
import { placeBallNames } from '../contour/ballNames';
import type { Disc } from '../contour/labelPlacement';
import { type DrawnFrame, type WordBox, wordSizeKey } from './drawing';
import { placeOn } from './places';
import { isSeen, middleOf, type PlacedMark } from './pointing';
import styles from './surface3d.module.css';

/** A lowest point's ring with its cross, in CSS pixels. */
const MINIMUM_REACH = 13;

/** A ball, or an arrow to one; what is meant by another arrow has no name. */
interface NamedMark extends PlacedMark {
  readonly name: string | null;
  readonly towards?: number;
}

export class BallNames {
  private readonly layer = document.createElement('div');
  private readonly elements = new Map<string, HTMLElement>();
  private readonly widths = new Map<string, number>();
  private readonly sides = new Map<string, number>();
  private measuredFor = '';

  constructor(overlay: HTMLElement) {
    overlay.append(this.layer);
  }

  /** Moves the names to where their balls are seen; those of hidden balls and those without room are taken away. */
  place(balls: readonly NamedMark[], frame: DrawnFrame): void {
    const { width, height, type, relief, surface } = frame;
    const names = balls.flatMap(({ name }) => name ?? []);
    this.measure(names, wordSizeKey(frame));
    const seen = balls.flatMap((ball) => {
      const { name, towards } = ball;
      if (name === null || !isSeen(ball, frame)) return [];
      return [{ ...middleOf(ball, frame), name, towards, width: this.widths.get(name) ?? 0 }];
    });
    const minima = surface.minima.flatMap((minimum) => {
      const place = placeOn(relief, minimum);
      return place === null ? [] : [{ ...middleOf({ ...place, lift: 0 }, frame), reach: MINIMUM_REACH }];
    });
    const words = frame.words.flatMap(discsOf);
    const room = { left: 0, top: 0, width, height };
    const named = placeBallNames(
      seen.toReversed(),
      room,
      [...frame.taken, ...minima, ...words],
      this.sides,
      type,
      frame.paths,
    );
    for (const [name, element] of this.elements) {
      const at = named.find((each) => each.name === name);
      element.hidden = at === undefined;
      if (at !== undefined)
        element.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px) translate(-50%, -50%)`;
    }
  }

  dispose(): void {
    this.layer.remove();
  }

  /** Only where there are new names, or sizes may be others. */
  private measure(names: readonly string[], key: string): void {
    if (key === this.measuredFor && names.every((name) => this.elements.has(name))) return;
    this.measuredFor = key;
    this.elements.clear();
    for (const name of names) {
      const element = document.createElement('span');
      element.className = styles.ballName;
      element.textContent = name;
      this.elements.set(name, element);
    }
    this.layer.replaceChildren(...this.elements.values());
    for (const [name, element] of this.elements) this.widths.set(name, element.offsetWidth);
  }
}

/** A box of words as discs along it: names keep clear of discs. */
function discsOf({ x, y, width, height }: WordBox): Disc[] {
  const reach = height / 2;
  const count = Math.max(1, Math.ceil(width / height));
  return Array.from({ length: count }, (_, k) => ({
    x: count === 1 ? x + width / 2 : x + reach + (k * (width - height)) / (count - 1),
    y: y + reach,
    reach,
  }));
}
