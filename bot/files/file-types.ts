/** What may be uploaded, told by the first bytes: a name or a header can say anything. */
const signatures: { contentType: string; matches: (bytes: Buffer) => boolean }[] = [
  {
    contentType: 'image/png',
    matches: (b) => b.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  },
  { contentType: 'image/jpeg', matches: (b) => b.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) },
  { contentType: 'image/gif', matches: (b) => /^GIF8[79]a/.test(b.toString('latin1', 0, 6)) },
  {
    contentType: 'image/webp',
    matches: (b) => b.toString('latin1', 0, 4) === 'RIFF' && b.toString('latin1', 8, 12) === 'WEBP',
  },
  { contentType: 'application/pdf', matches: (b) => b.toString('latin1', 0, 5) === '%PDF-' },
];

export const fileTypes: readonly string[] = signatures.map(({ contentType }) => contentType);

/** The content type of a file's bytes, or null when it is none that is allowed. */
export function recogniseFileType(bytes: Buffer): string | null {
  return signatures.find(({ matches }) => matches(bytes))?.contentType ?? null;
}
