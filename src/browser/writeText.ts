/**
 * Writes a text that changes often, such as a number while a run plays, into an element that holds nothing else.
 * A new text node, as `textContent` makes one, has the browser ask every rule with `:has()` again; new letters in the same node
 * do not.
 */
export function writeText(element: Element, text: string): void {
  const node = element.firstChild;
  if (!(node instanceof Text) || node.nextSibling !== null) element.textContent = text;
  else if (node.data !== text) node.data = text;
}
