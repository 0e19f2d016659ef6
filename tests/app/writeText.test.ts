import { expect, it } from 'vitest';
import { writeText } from '../../src/browser/writeText';

class FakeText {
  readonly nodeType = 3;
  nextSibling: object | null = null;
  constructor(public nodeValue: string) {}
}

/** As an element with these children; `textContent` puts a new text node in their place. */
function elementWith(...children: object[]) {
  return {
    firstChild: children[0] ?? null,
    made: 0,
    set textContent(text: string) {
      this.made++;
      this.firstChild = new FakeText(text);
    },
  };
}

const write = (element: ReturnType<typeof elementWith>, text: string) =>
  writeText(element as unknown as Element, text);

it('makes a text node once, and changes its letters from then on', () => {
  const element = elementWith();
  for (const text of ['1', '2', '', '3']) write(element, text);
  expect(element.made).toBe(1);
  expect(element.firstChild).toMatchObject({ nodeValue: '3' });
});

it('takes the place of whatever else the element holds', () => {
  const first = new FakeText('a');
  first.nextSibling = {};
  for (const element of [elementWith({}), elementWith(first)]) {
    write(element, 'b');
    expect(element.made).toBe(1);
    expect(element.firstChild).toMatchObject({ nodeValue: 'b' });
  }
});
