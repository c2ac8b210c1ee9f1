import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequestView } from '../../../../contracts/privacy';
import { errorCode } from '../../lib/api/api-error';
import { carryOutRequest, privacyRequestsQuery } from '../../lib/api/privacy';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { TextField } from '../../ui/fields';
import { showToast } from '../../ui/toast';
import { readNumbers } from './read-numbers';

interface CarryOutDialogProps {
  request: PrivacyRequestView;
  onClose: () => void;
}

/** Whoever decides may name the person's other conversations, for which they vouch. */
export function CarryOutDialog({ request, onClose }: CarryOutDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const numbers = readNumbers(text);
  const carryOut = useMutation({
    mutationFn: () => carryOutRequest(request.id, numbers ?? []),
    onSuccess: () => {
      showToast(t('privacy.carriedOut'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: privacyRequestsQuery.queryKey }),
  });
  const isUnknown = carryOut.error !== null && errorCode(carryOut.error) === 'invalid-input';
  const fault =
    numbers === null ? t('privacy.numbersWrong') : isUnknown ? t('privacy.unknownNumber') : undefined;
  return (
    <ConfirmDialog
      title={t(`privacy.kind.${request.kind}`)}
      text={t(`privacy.carryOutText.${request.kind}`)}
      confirm={t('privacy.carryOut')}
      loading={carryOut.isPending}
      error={isUnknown ? null : carryOut.error}
      disabled={numbers === null}
      look={request.kind === 'access' ? 'primary' : 'danger'}
      onConfirm={() => carryOut.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t('privacy.numbers')}
        description={t('privacy.numbersHint')}
        error={fault}
        value={text}
        maxLength={500}
        inputMode="numeric"
        onChange={(event) => setText(event.target.value)}
      />
    </ConfirmDialog>
  );
}
