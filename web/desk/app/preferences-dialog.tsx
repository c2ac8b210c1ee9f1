import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toLocale } from '../lib/i18n/choose-locale';
import { changeLocale } from '../lib/i18n/start-i18n';
import { useLocale } from '../lib/i18n/use-locale';
import { preferences, setPreference } from '../lib/preferences';
import { useStore } from '../lib/store';
import { Dialog } from '../ui/dialog';
import { SelectField } from '../ui/fields';
import { SwitchField } from '../ui/toggle-fields';
import { useColourScheme } from '../ui/ui-provider';

const schemes = ['auto', 'light', 'dark'] as const;

export default function PreferencesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [scheme, setScheme] = useColourScheme();
  const chosen = useStore(preferences);
  const [blocked, setBlocked] = useState(false);

  const switchAlerts = async (on: boolean) => {
    if (!on) return setPreference({ desktopAlerts: false });
    const answer = 'Notification' in window ? await Notification.requestPermission() : 'denied';
    setBlocked(answer !== 'granted');
    setPreference({ desktopAlerts: answer === 'granted' });
  };

  return (
    <Dialog title={t('preferences.title')} opened onClose={onClose}>
      <div className="stack">
        <SelectField
          label={t('preferences.theme')}
          value={scheme}
          choices={schemes.map((value) => ({ value, label: t(`preferences.${value}`) }))}
          onChange={(event) => {
            const next = schemes.find((one) => one === event.target.value);
            if (next !== undefined) setScheme(next);
          }}
        />
        <SelectField
          label={t('preferences.language')}
          value={locale}
          choices={[
            { value: 'pt-BR', label: 'Português' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(event) => void changeLocale(toLocale(event.target.value) ?? 'pt-BR')}
        />
        <SelectField
          label={t('preferences.afterClose')}
          value={chosen.afterClose}
          choices={(['stay', 'next'] as const).map((value) => ({ value, label: t(`preferences.${value}`) }))}
          onChange={(event) => setPreference({ afterClose: event.target.value === 'next' ? 'next' : 'stay' })}
        />
        <SwitchField
          label={t('preferences.shortcuts')}
          description={t('preferences.shortcutsHint')}
          checked={chosen.shortcuts}
          onChange={(event) => setPreference({ shortcuts: event.target.checked })}
        />
        <SwitchField
          label={t('preferences.sound')}
          description={t('preferences.silentHint')}
          checked={chosen.sound}
          onChange={(event) => setPreference({ sound: event.target.checked })}
        />
        <SwitchField
          label={t('preferences.desktopAlerts')}
          checked={chosen.desktopAlerts}
          error={blocked ? t('preferences.desktopBlocked') : undefined}
          onChange={(event) => void switchAlerts(event.target.checked)}
        />
      </div>
    </Dialog>
  );
}
