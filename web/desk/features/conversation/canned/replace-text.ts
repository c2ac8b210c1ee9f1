/** Puts text in the place of a part of a field's, as if it had been typed: the browser can undo it. */
export function replaceText(field: HTMLTextAreaElement, start: number, end: number, text: string) {
  field.focus();
  field.setSelectionRange(start, end);
  // The one way that keeps the field's own undo; the other is for where a browser no longer has it.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
