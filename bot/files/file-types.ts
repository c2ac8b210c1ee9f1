/** What may be uploaded, told by the first bytes: a name or a header can say anything. */
const signatures: {
  contentType: string;
  /** What its files' names end in, the usual one first. */
  endings: [string, ...string[]];
  matches: (bytes: Buffer) => boolean;
}[] = [
  {
    contentType: 'image/png',
    endings: ['.png'],
    matches: (b) => b.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  },
  {
    contentType: 'image/jpeg',
    endings: ['.jpg', '.jpeg', '.jpe', '.jfif'],
    matches: (b) => b.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')),
  },
  {
    contentType: 'image/gif',
    endings: ['.gif'],
    matches: (b) => /^GIF8[79]a/.test(b.toString('latin1', 0, 6)),
  },
  {
    contentType: 'image/webp',
    endings: ['.webp'],
    matches: (b) => b.toString('latin1', 0, 4) === 'RIFF' && b.toString('latin1', 8, 12) === 'WEBP',
  },
  {
    contentType: 'application/pdf',
    endings: ['.pdf'],
    matches: (b) => b.toString('latin1', 0, 5) === '%PDF-',
  },
];

export const fileTypes: readonly string[] = signatures.map(({ contentType }) => contentType);

/** What a copy of a customer's data is served as; nobody can upload it. */
export const copyType = 'text/html; charset=utf-8';

/** The content type of a file's bytes, or null when it is none that is allowed. */
export function recogniseFileType(bytes: Buffer): string | null {
  return signatures.find(({ matches }) => matches(bytes))?.contentType ?? null;
}

/** The name under which a file is kept by whoever fetches it: it opens as what it is, whatever its sender called it. */
export function nameToKeep(name: string, contentType: string): string {
  const endings = signatures.find((signature) => signature.contentType === contentType)?.endings ?? [''];
  return endings.some((ending) => name.toLowerCase().endsWith(ending)) ? name : `${name}${endings[0]}`;
}
