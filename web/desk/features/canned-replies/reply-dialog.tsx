import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CannedReply } from '../../../../contracts/canned-reply';
import type { ItemConflict } from '../../lib/change-list';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorStrip } from '../../ui/error-strip';
import { FormDialog } from '../../ui/form-dialog';
import { Strip } from '../../ui/states';
import { ReplyConflictNotice } from './reply-conflict';
import { ReplyFields } from './reply-fields';
import { formOf, type ReplyForm, replyFormSchema, toReply } from './reply-form';

interface ReplyDialogProps {
  /** Left out for a new one. */
  reply: CannedReply | undefined;
  takenShortcuts: string[];
  saving: boolean;
  error: unknown;
  /** Somebody else changed the same reply meanwhile. */
  conflict: ItemConflict<CannedReply> | null;
  onClose: () => void;
  onSave: (reply: CannedReply) => void;
  onRemove: () => void;
  onTakeTheirs: () => void;
}

export function ReplyDialog(props: ReplyDialogProps) {
  const { reply, saving, conflict } = props;
  const { t } = useTranslation();
  const [removing, setRemoving] = useState(false);
  const [known, setKnown] = useState(conflict);
  if (conflict !== known) {
    setKnown(conflict);
    // What was to be removed has changed: it is shown first.
    setRemoving(false);
  }
  const form = useForm<ReplyForm>({ resolver: zodResolver(replyFormSchema), defaultValues: formOf(reply) });
  const isNew = reply === undefined;
  const save = (values: ReplyForm) => {
    if (isNew && props.takenShortcuts.includes(values.shortcut)) {
      form.setError('shortcut', { message: 'taken' }, { shouldFocus: true });
    } else props.onSave(toReply(values));
  };
  // Somebody made another of the same shortcut: this one needs its own.
  const isTaken = isNew && conflict !== null;
  if (removing) {
    return (
      <ConfirmDialog
        title={t('replies.removeTitle', { shortcut: reply?.shortcut ?? '' })}
        text={t('replies.removeText')}
        confirm={t('actions.remove')}
        loading={saving}
        error={props.error}
        onConfirm={props.onRemove}
        onClose={() => setRemoving(false)}
      />
    );
  }
  return (
    <FormDialog
      title={reply?.title ?? t('replies.new')}
      size="wide"
      unsaved={form.formState.isDirty}
      onClose={props.onClose}
    >
      <form className="stack" noValidate onSubmit={form.handleSubmit(save)}>
        <ReplyFields form={form} isNew={isNew} />
        <ErrorStrip error={props.error} />
        {isTaken ? (
          <Strip tone="bad" icon="alert" live="assertive">
            {t('replies.fault.taken')}
          </Strip>
        ) : conflict === null ? null : (
          <ReplyConflictNotice
            mine={toReply(form.getValues())}
            theirs={conflict.theirs}
            onTakeTheirs={props.onTakeTheirs}
          />
        )}
        <div className="dialog-end">
          {isNew ? null : (
            <span className="grow">
              <Button look="quiet" icon="trash" onClick={() => setRemoving(true)}>
                {t('replies.remove')}
              </Button>
            </span>
          )}
          <Button onClick={props.onClose}>{t('actions.cancel')}</Button>
          <Button type="submit" look="primary" loading={saving}>
            {t(conflict === null || isTaken ? 'actions.save' : 'actions.keepMine')}
          </Button>
        </div>
      </form>
    </FormDialog>
  );
}
