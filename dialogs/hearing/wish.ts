import { plainWords } from './plain-words';

const wishes =
  /^(?:(?:mas|e|entao|ah|ta|ta bom|ok|but|and|so|well) )*(?:eu )?(?:quer(?:o|ia|emos)|preciso|precisava|gostaria|prefiro|exijo|i (?:want|need|would like|wish)|id like)\b/;

/** Whether it says what is wanted, which is a request however short. */
export function isWish(text: string): boolean {
  return wishes.test(plainWords(text));
}
