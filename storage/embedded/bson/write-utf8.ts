/** A call into native code costs as much as writing so many letters here. */
const fewCharacters = 24;

/** Writes text that fits, three bytes a letter at most. @returns how many bytes it took */
export function writeUtf8(bytes: Buffer, text: string, at: number): number {
  if (text.length > fewCharacters) return bytes.write(text, at, 'utf8');
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return bytes.write(text, at, 'utf8');
    bytes[at + i] = code;
  }
  return text.length;
}
