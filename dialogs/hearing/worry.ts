import { fullWords, saysEitherWay } from './plain-words';

const worries =
  /\b(?:(?:estou|to|fico|fiquei|ando|estamos) (?:(?:muito|com|bem|tao|super|meio|ficando|um pouco|com muito|morrendo de|ja) )*(?:medo|preocupad[oa]s?|nervos[oa]s?|aflit[oa]s?|ansios[oa]s?|desesperad[oa]s?|assustad[oa]s?|apavorad[oa]s?|angustiad[oa]s?|insegur[oa]s?|tens[oa])|(?:que|me da|da|tenho|morrendo de) medo|(?:me )?preocupa(?:nte)?|(?:im|i am|were|we are|i feel|feeling|getting|got me|i get) (?:(?:so|very|really|a bit|a little|quite|pretty|getting|starting to get|kind of|super) )*(?:scared|worried|anxious|nervous|afraid(?! (?:not|so|(?:i|we) (?:ive |have |dont|do not|didnt|cant|cannot|couldnt|havent|need|never|lost|forgot|no longer|only)))|stressed(?: out)?|desperate|panicking|frightened|terrified|freaking out)|(?:this|it|that)s? (?:is )?(?:really |very )?(?:scary|worrying|stressing me out|scaring me|worries me|scares me))\b/;
const denies =
  /\b(?:nao|nem|not|no longer) (?:\w+ )?(?:com )?(?:medo|preocupad|nervos|worried|scared|afraid)/;
const mostWords = 12;

/** Whether a message says, in few words, that somebody is worried or afraid: "tô com medo", "i'm really worried". */
export function saysWorry(text: string): boolean {
  const said = fullWords(text);
  return (
    said.split(' ').length <= mostWords &&
    saysEitherWay(text, worries) &&
    !denies.test(said) &&
    !text.includes('?')
  );
}
