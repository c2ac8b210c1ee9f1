import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequestView } from '../../../../contracts/privacy';
import { privacyRequestsQuery } from '../../lib/api/privacy';
import { usePageTitle } from '../../lib/page-title';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { EmptyState } from '../../ui/states';
import { CarryOutDialog } from './carry-out-dialog';
import { RefuseDialog } from './refuse-dialog';
import { RegisterDialog } from './register-dialog';
import { RequestRow } from './request-row';

/** What customers ask about their own data, and what people decide about it. */
export default function PrivacyRequestsPage() {
  const { t } = useTranslation();
  usePageTitle(t('privacy.title'));
  const requests = useQuery(privacyRequestsQuery);
  const [deciding, setDeciding] = useState<{
    verb: 'carry-out' | 'refuse';
    request: PrivacyRequestView;
  } | null>(null);
  const [registering, setRegistering] = useState(false);
  const stop = () => setDeciding(null);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('privacy.title')}</h1>
        <Button icon="plus" onClick={() => setRegistering(true)}>
          {t('privacy.register')}
        </Button>
      </header>
      <p className="muted">{t('privacy.hint')}</p>
      <Loaded query={requests} rows={4} height={96}>
        {({ items, waiting }) =>
          items.length === 0 ? (
            <EmptyState icon="check" title={t('privacy.empty')} />
          ) : (
            <>
              <p className="muted small numbers" role="status">
                {t('privacy.waiting', { count: waiting })}
              </p>
              <ul className="plain-list lined-list" aria-label={t('privacy.title')}>
                {items.map((request) => (
                  <RequestRow
                    key={request.id}
                    request={request}
                    onCarryOut={() => setDeciding({ verb: 'carry-out', request })}
                    onRefuse={() => setDeciding({ verb: 'refuse', request })}
                  />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
      {registering ? <RegisterDialog onClose={() => setRegistering(false)} /> : null}
      {deciding?.verb === 'carry-out' ? <CarryOutDialog request={deciding.request} onClose={stop} /> : null}
      {deciding?.verb === 'refuse' ? <RefuseDialog request={deciding.request} onClose={stop} /> : null}
    </div>
  );
}
