import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api/api-error';
import { changePassword } from '../../lib/api/session';
import { useRefusals } from '../../lib/use-refusals';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorStrip } from '../../ui/error-strip';
import { PasswordField } from '../../ui/password-field';
import { showToast } from '../../ui/toast';

/** The shortest password that the server takes. */
const shortest = 10;

export default function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { form, refused, refuse } = useRefusals();
  const change = useMutation({
    mutationFn: () => changePassword(current, password),
    onSuccess: () => {
      showToast(t('signIn.passwordChanged'));
      onClose();
    },
  });
  const tooShort = password.length < shortest;
  const wrong = change.error instanceof ApiError && change.error.fields.current !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (current === '' || tooShort) refuse();
    else change.mutate();
  };
  return (
    <Dialog title={t('signIn.changePassword')} opened onClose={onClose}>
      <form className="stack" noValidate ref={form} onSubmit={submit}>
        <PasswordField
          label={t('signIn.currentPassword')}
          showLabel={t('signIn.show')}
          autoComplete="current-password"
          required
          data-autofocus
          error={
            wrong
              ? t('signIn.wrongPassword')
              : refused && current === ''
                ? t('validation.required')
                : undefined
          }
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <PasswordField
          label={t('signIn.newPassword')}
          description={t('signIn.passwordHint')}
          showLabel={t('signIn.show')}
          autoComplete="new-password"
          required
          error={refused && tooShort ? t('validation.password') : undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {change.error === null || wrong ? null : <ErrorStrip error={change.error} />}
        <div className="dialog-end">
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button type="submit" look="primary" loading={change.isPending}>
            {t('actions.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
