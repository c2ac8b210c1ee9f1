import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../contracts/staff';
import { ApiError } from '../../lib/api/api-error';
import { signIn } from '../../lib/api/session';
import { useErrorText } from '../../lib/use-error-text';
import { useFormats } from '../../lib/use-formats';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { PasswordField } from '../../ui/password-field';
import { Strip } from '../../ui/states';

/** E-mail and password; while locked out, the wait counts down and the button rests. */
export function SignInForm({
  email: knownEmail,
  onSignedIn,
}: {
  email?: string;
  onSignedIn: (session: SessionView) => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const errorText = useErrorText();
  const [email, setEmail] = useState(knownEmail ?? '');
  const [password, setPassword] = useState('');
  const [wait, setWait] = useState(0);
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: onSignedIn,
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'too-many-requests') setWait(error.retryAfter ?? 60);
    },
  });
  const locked = wait > 0;
  useEffect(() => {
    if (!locked) return;
    const timer = setInterval(() => setWait((left) => Math.max(0, left - 1)), 1_000);
    return () => clearInterval(timer);
  }, [locked]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!locked && !enter.isPending) enter.mutate();
  };
  const code = enter.error instanceof ApiError ? enter.error.code : null;
  const message = locked
    ? null
    : code === 'not-signed-in' || code === 'invalid-input'
      ? t('signIn.wrong')
      : enter.error !== null && code !== 'too-many-requests'
        ? errorText(enter.error)
        : null;
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        value={email}
        data-autofocus={knownEmail === undefined ? true : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        label={t('signIn.password')}
        showLabel={t('signIn.show')}
        name="password"
        autoComplete="current-password"
        required
        value={password}
        data-autofocus={knownEmail === undefined ? undefined : true}
        onChange={(event) => setPassword(event.target.value)}
      />
      {locked ? (
        <Strip tone="warn" icon="clock" live="off">
          <span>{t('signIn.locked', { wait: formats.duration(wait) })}</span>
        </Strip>
      ) : null}
      {message === null ? null : (
        <Strip tone="bad" icon="alert" live="assertive">
          {message}
        </Strip>
      )}
      <span className="visually-hidden" role="alert">
        {locked ? t('errors.too-many-requests') : ''}
      </span>
      <Button type="submit" look="primary" loading={enter.isPending} disabled={locked}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
