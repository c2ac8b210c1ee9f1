import { useTranslation } from 'react-i18next';
import { askedAgain } from '../../../../asking/asked-again';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { useSettled } from '../../lib/use-settled';
import { Button } from '../../ui/button';
import { Strip } from '../../ui/states';

/** The words are looked at after a pause in typing of this many ms. */
const pause = 400;

/** That what is being written asks for what the customer has told, which is a click away. It may be sent all the same. */
export default function AskedAgainStrip({
  conversation,
  text,
  onUse,
}: {
  conversation: ConversationDetail;
  text: string;
  onUse: (value: string) => void;
}) {
  const { t } = useTranslation();
  const again = askedAgain(useSettled(text, pause), conversation);
  if (again.length === 0) return null;
  return (
    <Strip tone="warn" icon="alert">
      <span>{t('replies.askedAgain')}</span>
      {again.map(({ kind, value }) => {
        const what = t(`context.detail.${kind}`);
        return (
          <Button
            key={kind}
            compact
            aria-label={t('replies.useTold', { what, value })}
            onClick={() => onUse(value)}
          >
            {what} {value}
          </Button>
        );
      })}
    </Strip>
  );
}
