import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Resolution, resolutionSchema } from '../../../../contracts/conversation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorStrip } from '../../ui/error-strip';
import { TextAreaField } from '../../ui/text-area-field';
import { createBegunForms } from './create-begun-forms';
import type { ConversationActs } from './use-conversation-acts';

const useBegunClose = createBegunForms<{ resolution: Resolution; note: string }>({
  resolution: 'solved',
  note: '',
});

export default function CloseDialog({
  conversationId,
  opened,
  onClose,
  close,
  onClosed,
}: {
  conversationId: string;
  opened: boolean;
  onClose: () => void;
  close: ConversationActs['close'];
  onClosed: () => void;
}) {
  const { t } = useTranslation();
  const { resolution, note, fill, forget } = useBegunClose(conversationId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close.mutate(
      { resolution, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      {
        onSuccess: () => {
          forget();
          onClose();
          onClosed();
        },
      },
    );
  };
  return (
    <Dialog title={t('conversation.closeDialog.title')} opened={opened} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <fieldset className="choices">
          <legend>{t('conversation.resolution.label')}</legend>
          {resolutionSchema.options.map((value) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name="resolution"
                value={value}
                checked={resolution === value}
                data-autofocus={resolution === value ? true : undefined}
                onChange={() => fill({ resolution: value })}
              />
              {t(`conversation.resolution.${value}`)}
            </label>
          ))}
        </fieldset>
        <TextAreaField
          label={t('conversation.closeDialog.note')}
          maxLength={2_000}
          value={note}
          onChange={(event) => fill({ note: event.target.value })}
        />
        <p className="muted small">{t('conversation.closeDialog.hint')}</p>
        <ErrorStrip error={close.error} />
        <div className="dialog-end">
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button type="submit" look="primary" loading={close.isPending}>
            {t('conversation.closeDialog.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
