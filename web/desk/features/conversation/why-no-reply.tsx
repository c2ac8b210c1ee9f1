import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';

/** In the place of the reply's field: why one cannot write to the customer now, and the way to it. */
export function WhyNoReply({
  conversation,
  onClaim,
  onReopen,
}: {
  conversation: ConversationDetail;
  onClaim: () => void;
  onReopen: () => void;
}) {
  const { t } = useTranslation();
  const { staff } = useSession();
  const { owner, status, allowed } = conversation;
  // It has just come to this person: what they may do is on its way.
  if (status !== 'closed' && owner.kind === 'agent' && owner.agentId === staff.id) return null;
  const text =
    status === 'closed'
      ? t('conversation.closedHint')
      : owner.kind === 'agent'
        ? t('conversation.ownedBy', { name: owner.agentName })
        : owner.kind === 'bot'
          ? t('conversation.withBot')
          : t('conversation.claimToReply');
  return (
    <div className="no-reply">
      <p className="grow">{text}</p>
      {allowed.includes('claim') ? (
        <Button look="primary" onClick={onClaim}>
          {t('conversation.claim')}
        </Button>
      ) : null}
      {allowed.includes('reopen') ? <Button onClick={onReopen}>{t('conversation.reopen')}</Button> : null}
    </div>
  );
}
