/** Puts a text into the clipboard. @returns what to say of it: a browser may refuse */
export async function copyText(
  text: string,
  words: { readonly copied: string; readonly notCopied: string },
): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return words.copied;
  } catch {
    return words.notCopied;
  }
}
