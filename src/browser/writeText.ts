/**
 * Writes a text that changes often, such as a number while a run plays, into an element that holds nothing else.
 * A new text node, as `textContent` makes one, has the browser ask every rule with `:has()` again; new letters in the same node
 * do not.
 */
export function writeText(element: Element, text: string): void {
  const node = element.firstChild;
  if (node?.nodeType !== TEXT || node.nextSibling !== null) element.textContent = text;
  else if (node.nodeValue !== text) node.nodeValue = text;
}

/** As `Node.TEXT_NODE`. */
const TEXT = 3;
