import type { NewActivity } from '../../conversations/activity';
import { botAuthor } from '../../conversations/bot-author';
import type { PrivacyTexts } from '../../privacy/privacy-texts';
import { textsOf } from '../texts/texts-of';

function tell(text: string | undefined): NewActivity {
  return { from: botAuthor, text: text ?? '', plantao: { kind: 'privacy' } };
}

/** The words for what becomes of a request about the customer's own data. */
export const privacyTexts: PrivacyTexts = {
  copyReady({ locale }, { hasOthers, ...holds }) {
    const { privacyCopyReady, choices } = textsOf[locale];
    const { otherChats, eraseData } = choices;
    return {
      ...tell(privacyCopyReady[0]?.(holds)),
      suggestedActions: hasOthers ? [eraseData] : [otherChats, eraseData],
    };
  },
  erased: ({ locale }) => tell(textsOf[locale].privacyErased[0]),
  refused: ({ locale }, reason) => tell(textsOf[locale].privacyRefused[0]?.({ reason })),
};
