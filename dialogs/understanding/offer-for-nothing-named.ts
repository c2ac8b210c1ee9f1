import { offerPerson } from '../handing-over/offer-person-dialog';
import { isBareQuestion, variesCase } from '../hearing/follow-up';
import { joinWords } from '../hearing/join-words';
import type { FoundRequest } from './request';

/** "How long?" asks nothing by itself, nor does "e se eu trocar pra pix". */
export async function offerForNothingNamed({ dc, text, standing }: FoundRequest): Promise<boolean> {
  if (!isBareQuestion(text) && (standing === null || !variesCase(text))) return false;
  await offerPerson(dc, standing === null ? text : joinWords(standing, text));
  return true;
}
