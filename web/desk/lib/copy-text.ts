/** Puts a text on the clipboard. Rejects where the browser keeps it, as from a page without TLS. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
