import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequestView } from '../../../../contracts/privacy';
import { privacyRequestsQuery, refuseRequest } from '../../lib/api/privacy';
import { ConfirmDialog } from '../../ui/confirm-dialog';
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
  const refuse = useMutation({
    mutationFn: () => refuseRequest(request.id, reason.trim()),
    onSuccess: () => {
      showToast(t('privacy.refusedToast'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: privacyRequestsQuery.queryKey }),
  });
  return (
    <ConfirmDialog
      title={t('privacy.refuse')}
      text={t(`privacy.kind.${request.kind}`)}
      confirm={t('privacy.refuse')}
      loading={refuse.isPending}
      error={refuse.error}
      disabled={reason.trim() === ''}
      onConfirm={() => refuse.mutate()}
      onClose={onClose}
    >
      <TextAreaField
        label={t('privacy.reason')}
        description={t('privacy.reasonHint')}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
