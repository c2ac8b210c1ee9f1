import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { cancelBooking } from '../../lib/api/callbacks';
import { conversationKeys } from '../../lib/api/conversations';
import { useFormats } from '../../lib/use-formats';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { showToast } from '../../ui/toast';
import { BookingDialog } from './booking-dialog';
import { Fact } from './fact';

/**
 * The time at which the customer is called back, which staff may move or cancel; where none is booked, the way to book
 * one for who has the conversation.
 */
export default function BookedCall({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const [open, setOpen] = useState<'book' | 'cancel' | null>(null);
  const { id, booking, allowed } = conversation;
  const close = () => setOpen(null);
  const cancel = useMutation({
    mutationFn: () => cancelBooking(id),
    onSuccess: (detail) => {
      client.setQueryData(conversationKeys.detail(id), detail);
      void client.invalidateQueries({ queryKey: conversationKeys.lists });
      close();
      showToast(t('callbacks.booking.cancelled'));
    },
  });
  const dialog = open === 'book' ? <BookingDialog conversation={conversation} onClose={close} /> : null;
  if (booking === null) {
    if (!allowed.includes('book')) return dialog;
    return (
      <section>
        <h3>{t('callbacks.booking.title')}</h3>
        <p className="muted">{t('callbacks.booking.nothing')}</p>
        <Button compact onClick={() => setOpen('book')}>
          {t('callbacks.booking.book')}
        </Button>
        {dialog}
      </section>
    );
  }
  return (
    <section>
      <h3>{t('callbacks.booking.title')}</h3>
      <dl>
        <Fact name={t('callbacks.booking.time')}>
          <span className="numbers">
            {formats.coming(booking.startsAt)}–{formats.time(booking.endsAt)}
          </span>
        </Fact>
        {booking.agentName === null ? null : (
          <Fact name={t('callbacks.booking.agent')}>
            {t('callbacks.booking.agentIfFree', { name: booking.agentName })}
          </Fact>
        )}
      </dl>
      {allowed.includes('booking') ? (
        <div className="row">
          <Button compact onClick={() => setOpen('book')}>
            {t('callbacks.booking.move')}
          </Button>
          <Button compact look="quiet" onClick={() => setOpen('cancel')}>
            {t('callbacks.booking.cancel')}
          </Button>
        </div>
      ) : null}
      {dialog}
      {open === 'cancel' ? (
        <ConfirmDialog
          title={t('callbacks.booking.cancelQuestion')}
          text={t('callbacks.booking.cancelHint')}
          confirm={t('callbacks.booking.cancel')}
          loading={cancel.isPending}
          error={cancel.error}
          onConfirm={() => cancel.mutate()}
          onClose={close}
        />
      ) : null}
    </section>
  );
}
