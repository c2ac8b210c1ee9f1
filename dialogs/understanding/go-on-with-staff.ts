import { tellsOfContact } from '../hearing/earlier-contact';
import { asksOn } from '../hearing/follow-up';
import { passOn } from '../intake/pass-on';
import type { FoundRequest } from './request';

/** Who goes on with what they and the staff spoke of before gets a person: no article knows of it. */
export async function goOnWithStaff({ dc, services, said, text }: FoundRequest): Promise<boolean> {
  if (asksOn(text) || !tellsOfContact(said)) return false;
  await passOn(dc, services, said);
  return true;
}
