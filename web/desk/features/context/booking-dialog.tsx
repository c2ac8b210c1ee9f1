import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { freeTimesQuery, setBooking } from '../../lib/api/callbacks';
import { conversationKeys } from '../../lib/api/conversations';
import { focusWish } from '../../lib/focus-wish';
import { useFormats } from '../../lib/use-formats';
import { useRefusals } from '../../lib/use-refusals';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorStrip } from '../../ui/error-strip';
import { SelectField } from '../../ui/fields';
import { Loaded } from '../../ui/loaded';
import { showToast } from '../../ui/toast';

/** Asks for the free time to book, or to move the booked call to. What was taken meanwhile is said, and the free times are read again. */
export function BookingDialog({
  conversation: { id, booking },
  onClose,
}: {
  conversation: Pick<ConversationDetail, 'id' | 'booking'>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const free = useQuery(freeTimesQuery(id));
  const [chosen, setChosen] = useState('');
  // As it was when the dialog opened: a booking that is made or cancelled meanwhile does not turn one into the other.
  const [how] = useState<'book' | 'move'>(booking === null ? 'book' : 'move');
  const set = useMutation({
    mutationFn: () => setBooking(id, chosen, how),
    onSuccess: (detail) => {
      client.setQueryData(conversationKeys.detail(id), detail);
      void client.invalidateQueries({ queryKey: conversationKeys.lists });
      onClose();
      // The button that booked goes, and so does the reply.
      if (how === 'book') focusWish.set({ conversationId: id, at: 'heading' });
      showToast(t(`callbacks.booking.${how}Done`));
    },
    onError: () => {
      setChosen('');
      void free.refetch();
    },
  });
  const { form, refused, refuse } = useRefusals();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === '') refuse();
    else set.mutate();
  };
  const others = free.data?.items.filter(({ startsAt }) => startsAt !== booking?.startsAt) ?? [];
  return (
    <Dialog title={t(`callbacks.booking.${how}Title`)} opened onClose={onClose}>
      <form className="stack" noValidate ref={form} onSubmit={submit}>
        <p className="muted">{t(`callbacks.booking.${how}Hint`)}</p>
        <Loaded query={free} rows={1} height={40}>
          {() =>
            others.length === 0 ? (
              <p>{t('callbacks.booking.none')}</p>
            ) : (
              <SelectField
                label={t(`callbacks.booking.${how}Time`)}
                value={chosen}
                required
                error={refused && chosen === '' ? t('validation.required') : undefined}
                choices={[
                  { value: '', label: '' },
                  ...others.map(({ startsAt }) => ({
                    value: startsAt,
                    label: formats.coming(startsAt),
                  })),
                ]}
                onChange={({ target }) => setChosen(target.value)}
              />
            )
          }
        </Loaded>
        <ErrorStrip error={set.error} />
        <div className="dialog-end">
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          {others.length === 0 ? null : (
            <Button type="submit" look="primary" loading={set.isPending}>
              {t(`callbacks.booking.${how}`)}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
