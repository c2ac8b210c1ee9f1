import { saysOnly } from './plain-words';

const wish =
  /^((voces |vcs )?me (ligam|ligue|liguem|retornem|retornam)( mais tarde| depois| outra hora)?|(eu )?(quero|queria|gostaria|prefiro) que (voces |vcs |alguem )?me (liguem|ligue|ligassem|ligasse|telefonem|retornem)( mais tarde| depois| outra hora)?|(eu )?(quero|queria|prefiro) (receber )?uma ligacao|(i want|i need|i would like|id like) (a call|a call ?back|you to call me( back)?|to be called( back)?)|call me( back)?( later)?)$/;

/** Whether the whole message asks to be called, without naming a time. */
export function wishesCall(text: string): boolean {
  return saysOnly(text, wish);
}
