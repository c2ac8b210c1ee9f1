import { Binary, type Db } from 'mongodb';

/** Where in a whole database, its files included, some words stand: `collection/_id`, whatever their case. */
export async function findWords(db: Db, words: readonly string[]): Promise<string[]> {
  const wanted = words.map((word) => word.toLowerCase());
  const found: string[] = [];
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    for await (const document of db.collection(name).find()) {
      const text = JSON.stringify(document);
      const bytes = Object.values(document).map((value) =>
        value instanceof Binary ? Buffer.from(value.buffer).toString('latin1') : '',
      );
      const whole = `${text}${bytes.join('')}`.toLowerCase();
      for (const word of wanted)
        if (whole.includes(word)) found.push(`${name}/${String(document._id)}: ${word}`);
    }
  }
  return found;
}
