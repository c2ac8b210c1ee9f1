import './sign-in.css';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../lib/api/session';
import { sessionExpired } from '../../lib/api/session-expired';
import { usePageTitle } from '../../lib/page-title';
import { SignInForm } from './sign-in-form';

export default function SignInPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  usePageTitle(t('signIn.submit'));
  return (
    <main className="sign-in">
      <div className="sign-in-box card stack">
        <h1>{t('signIn.title')}</h1>
        <SignInForm
          onSignedIn={(session) => {
            sessionExpired.set(false);
            client.setQueryData(sessionQuery.queryKey, session);
          }}
        />
      </div>
    </main>
  );
}
