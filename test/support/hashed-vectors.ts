const dimension = 256;

function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return value >>> 0;
}

/** Stands in for an embedding: character trigrams hashed into a vector. Alike in letters, not in meaning. */
export function hashedVector(text: string): number[] {
  const vector: number[] = Array.from({ length: dimension }, () => 0);
  const folded = ` ${text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')} `;
  for (let at = 0; at + 3 <= folded.length; at += 1) {
    const place = hash(folded.slice(at, at + 3));
    vector[place % dimension] = (vector[place % dimension] ?? 0) + (place & 1024 ? 1 : -1);
  }
  return vector.some((value) => value !== 0) ? vector : vector.map(() => 1);
}
