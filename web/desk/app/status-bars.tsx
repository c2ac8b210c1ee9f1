import { useTranslation } from 'react-i18next';
import { liveStatus } from '../lib/live/live-state';
import { useStore } from '../lib/store';
import { useOnline } from '../lib/use-online';
import { useSettled } from '../lib/use-settled';
import { Button } from '../ui/button';
import { Strip } from '../ui/states';
import { useNewVersion } from './use-new-version';

/** Offline, reconnecting (after 1.5 s, so that a blip stays unseen), and a new version of the page. */
export function StatusBars() {
  const { t } = useTranslation();
  const online = useOnline();
  const lost = useStore(liveStatus) === 'reconnecting';
  const lostForLong = useSettled(lost, 1_500);
  const newVersion = useNewVersion();
  return (
    <div className="status-bars">
      {online ? null : (
        <Strip tone="warn" icon="alert">
          {t('app.offline')}
        </Strip>
      )}
      {online && lost && lostForLong ? (
        <Strip tone="warn" icon="refresh">
          {t('app.reconnecting')}
        </Strip>
      ) : null}
      {newVersion ? (
        <Strip tone="plain" icon="alert">
          {t('app.newVersion')}
          <Button compact onClick={() => window.location.reload()}>
            {t('app.reload')}
          </Button>
        </Strip>
      ) : null}
    </div>
  );
}
