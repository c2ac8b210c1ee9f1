import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyKind } from '../../../../contracts/privacy';
import { errorCode } from '../../lib/api/api-error';
import { privacyRequestsQuery, registerRequest } from '../../lib/api/privacy';
import { useRefusals } from '../../lib/use-refusals';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorStrip } from '../../ui/error-strip';
import { SelectField, TextField } from '../../ui/fields';
import { showToast } from '../../ui/toast';
import { readNumbers } from './read-numbers';

const kinds: PrivacyKind[] = ['access', 'erasure'];

/** Takes down what somebody asked by letter, e-mail or telephone. */
export function RegisterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [kind, setKind] = useState<PrivacyKind>('access');
  const [text, setText] = useState('');
  const { form, refused, refuse } = useRefusals();
  const register = useMutation({
    mutationFn: (conversation: number) => registerRequest({ kind, conversation }),
    onSuccess: () => {
      showToast(t('privacy.registered'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: privacyRequestsQuery.queryKey }),
  });
  const numbers = readNumbers(text);
  const [number] = numbers?.length === 1 ? numbers : [];
  const code = register.error === null ? null : errorCode(register.error);
  const isUnknown = code === 'invalid-input';
  const isThere = code === 'conflict';
  const fault = isUnknown
    ? t('privacy.noSuchNumber')
    : isThere
      ? t('privacy.cannotRegister')
      : refused && number === undefined
        ? t('privacy.numberWrong')
        : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (number === undefined) refuse();
    // The field is marked as wrong by then, and takes the focus.
    else register.mutate(number, { onError: refuse });
  };
  return (
    <Dialog title={t('privacy.register')} opened onClose={onClose}>
      <form className="stack" noValidate ref={form} onSubmit={submit}>
        <p>{t('privacy.registerText')}</p>
        <SelectField
          label={t('privacy.asksFor')}
          value={kind}
          data-autofocus
          choices={kinds.map((value) => ({ value, label: t(`privacy.kind.${value}`) }))}
          onChange={(event) => setKind(event.target.value === 'erasure' ? 'erasure' : 'access')}
        />
        <TextField
          label={t('privacy.number')}
          description={t('privacy.numberHint')}
          error={fault}
          value={text}
          maxLength={20}
          inputMode="numeric"
          onChange={(event) => {
            setText(event.target.value);
            register.reset();
          }}
        />
        <ErrorStrip error={isUnknown || isThere ? null : register.error} />
        <div className="dialog-end">
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button type="submit" look="primary" loading={register.isPending}>
            {t('privacy.register')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
