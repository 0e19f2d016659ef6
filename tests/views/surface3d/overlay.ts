/** The part of the DOM that the words over the 3D picture use, without a page: each letter is 6 px wide. */
import { vi } from 'vitest';

const LETTER = 6;
const LINE = 14;

export class FakeElement {
  /** The factor by which type is larger than usual. */
  static type = 1;
  className = '';
  hidden = false;
  readonly style: Record<string, string> = {};
  readonly dataset: Record<string, string> = {};
  private own = '';
  private parent: FakeElement | null = null;
  children: FakeElement[] = [];

  get textContent(): string {
    return this.own + this.children.map((child) => child.textContent).join(' ');
  }

  set textContent(text: string) {
    this.own = text;
  }

  get offsetWidth(): number {
    return FakeElement.type * LETTER * this.textContent.length;
  }

  get offsetHeight(): number {
    return FakeElement.type * LINE * Math.max(1, this.children.length);
  }

  append(...elements: FakeElement[]): void {
    for (const element of elements) element.parent = this;
    this.children.push(...elements);
  }

  replaceChildren(...elements: FakeElement[]): void {
    this.children = [];
    this.append(...elements);
  }

  /** Nothing is painted. */
  getContext(): null {
    return null;
  }

  remove(): void {
    const { parent } = this;
    if (parent !== null) parent.children = parent.children.filter((child) => child !== this);
  }

  /** The place that it was moved to, in CSS pixels; null where it is hidden. */
  get place(): { readonly x: number; readonly y: number } | null {
    const moved = /translate\((-?[\d.]+)px, (-?[\d.]+)px\)/.exec(this.style.transform ?? '');
    return this.hidden || moved === null ? null : { x: Number(moved[1]), y: Number(moved[2]) };
  }
}

/** Replaces the page's document until globals are unstubbed. */
export function stubOverlay(): FakeElement {
  vi.stubGlobal('document', { createElement: () => new FakeElement(), documentElement: new FakeElement() });
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '#808080' }));
  return new FakeElement();
}

/** An overlay as the parts take it. */
export function overlayFor(): { readonly fake: FakeElement; readonly overlay: HTMLElement } {
  const fake = stubOverlay();
  const overlay: unknown = fake;
  if (!isElement(overlay)) throw new Error('It stands for an element');
  return { fake, overlay };
}

function isElement(value: unknown): value is HTMLElement {
  return value instanceof FakeElement;
}
