/** Gives a person a file by download, or its content by the clipboard. */

/** @param type such as `text/csv` */
export function saveText(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Time that a browser may take to begin with a download, in milliseconds: it reads a large file later than the click. */
const KEPT_MS = 60_000;

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/**
 * Puts a file's content into the clipboard; in the same task as the press of a button, since Safari asks for that.
 * @param blob may come later than the press
 * @throws what the browser refuses it with: no permission, or a type that it does not take
 */
export async function copyBlob(type: string, blob: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
}
