import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../contracts/staff';
import { sessionQuery } from '../../lib/api/session';
import { sessionExpired } from '../../lib/api/session-expired';
import { useSession } from '../../lib/use-session';
import { Dialog } from '../../ui/dialog';
import { SignInForm } from './sign-in-form';

/** Signing in again over the page, which keeps everything as it was. */
export default function SessionExpiredDialog() {
  const { t } = useTranslation();
  const { staff } = useSession();
  const client = useQueryClient();
  const resume = (session: SessionView) => {
    // Somebody else at this desk must not see what the first one had open.
    if (session.staff.id !== staff.id) return window.location.assign('/desk');
    client.setQueryData(sessionQuery.queryKey, session);
    sessionExpired.set(false);
    void client.invalidateQueries();
  };
  return (
    <Dialog title={t('signIn.expiredTitle')} opened onClose={() => undefined} closable={false}>
      <div className="stack">
        <p>{t('signIn.expiredHint')}</p>
        <SignInForm email={staff.email} onSignedIn={resume} />
      </div>
    </Dialog>
  );
}
