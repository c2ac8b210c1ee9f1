import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typingIn } from '../../lib/live/live-state';
import { useStore } from '../../lib/store';
import { Icon } from '../../ui/icon';
import { Strip } from '../../ui/states';

/** The customer's typing as a quiet line; a colleague's as an amber strip, before two people answer. */
export function TypingStrip({ conversationId, staffId }: { conversationId: string; staffId: string }) {
  const { t } = useTranslation();
  const typing = useStore(typingIn)[conversationId] ?? [];
  const [now, setNow] = useState(() => Date.now());
  const lasting = typing.filter((one) => one.until > now && one.id !== staffId);
  useEffect(() => {
    if (typing.length === 0) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [typing]);
  const colleague = lasting.find((one) => one.role === 'agent');
  const customer = lasting.find((one) => one.role === 'customer');
  if (colleague !== undefined) {
    return (
      <Strip tone="warn" icon="pencil">
        {t('conversation.typingAgent', { name: colleague.name })}
      </Strip>
    );
  }
  return customer === undefined ? null : (
    <p className="typing-line small muted" aria-live="off">
      <Icon name="pencil" size={14} />{' '}
      {t('conversation.typingCustomer', { name: customer.name || t('conversation.customer') })}
    </p>
  );
}
