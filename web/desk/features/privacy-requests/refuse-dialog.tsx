import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequestView } from '../../../../contracts/privacy';
import { privacyRequestsQuery, refuseRequest } from '../../lib/api/privacy';
import { useRefusals } from '../../lib/use-refusals';
import { Button } from '../../ui/button';
import { ErrorStrip } from '../../ui/error-strip';
import { FormDialog } from '../../ui/form-dialog';
import { TextAreaField } from '../../ui/text-area-field';
import { showToast } from '../../ui/toast';

interface RefuseDialogProps {
  request: PrivacyRequestView;
  onClose: () => void;
}

/** A refusal says why: the customer reads it. */
export function RefuseDialog({ request, onClose }: RefuseDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const isMissing = reason.trim() === '';
  const { form, refused, refuse } = useRefusals();
  const refusal = useMutation({
    mutationFn: () => refuseRequest(request.id, reason.trim()),
    onSuccess: () => {
      showToast(t('privacy.refusedToast'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: privacyRequestsQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isMissing) refuse();
    else refusal.mutate();
  };
  return (
    <FormDialog title={t('privacy.refuse')} unsaved={!isMissing} onClose={onClose}>
      <form className="stack" noValidate ref={form} onSubmit={submit}>
        <p>{t(`privacy.kind.${request.kind}`)}</p>
        <TextAreaField
          label={t('privacy.reason')}
          description={t('privacy.reasonHint')}
          required
          data-autofocus
          value={reason}
          maxLength={500}
          error={refused && isMissing ? t('validation.required') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <ErrorStrip error={refusal.error} />
        <div className="dialog-end">
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button type="submit" look="danger" loading={refusal.isPending}>
            {t('privacy.refuse')}
          </Button>
        </div>
      </form>
    </FormDialog>
  );
}
