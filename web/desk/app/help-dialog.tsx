import { useTranslation } from 'react-i18next';
import { useAllCommands } from '../lib/commands';
import { preferences } from '../lib/preferences';
import { onMac, writeKey } from '../lib/shortcuts';
import { useStore } from '../lib/store';
import { Dialog } from '../ui/dialog';

export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const commands = useAllCommands().filter((command) => command.key !== undefined);
  const { shortcuts } = useStore(preferences);
  const groups = [...new Set(commands.map((command) => command.group))];
  return (
    <Dialog title={t('help.title')} opened onClose={onClose}>
      <div className="stack">
        <p className="muted">{shortcuts ? t('help.hint') : t('help.off')}</p>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className="keys">
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.label}</dt>
                    <dd>
                      <kbd>{writeKey(command.key ?? '', onMac)}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
