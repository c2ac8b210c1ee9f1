import { useTranslation } from 'react-i18next';
import type { CallbackSettings } from '../../../../contracts/callback';
import { useFormats } from '../../lib/use-formats';
import { OtherVersion, type VersionChoice, VersionConflict } from '../../ui/version-conflict';
import { type CallbackPart, differingParts } from './compare-callbacks';

/** What somebody else saved meanwhile says otherwise. */
export function CallbacksConflict({
  mine,
  theirs,
  ...choice
}: { mine: CallbackSettings; theirs: CallbackSettings } & VersionChoice) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wordsOf = (part: CallbackPart) => {
    if (part === 'enabled') return t(theirs.enabled ? 'callbacks.on' : 'callbacks.off');
    if (part !== 'teams') return formats.number(theirs[part]);
    const lines = theirs.teams.map(({ team, customersPerTime }) => `${team}: ${customersPerTime}`);
    return lines.length === 0 ? t('callbacks.teamsNone') : lines.join('\n');
  };
  return (
    <VersionConflict title={t('callbacks.conflictTitle')} text={t('callbacks.conflict')} {...choice}>
      <OtherVersion
        title={t('callbacks.theirs')}
        parts={differingParts(theirs, mine).map((part) => ({
          name: t(`callbacks.${part}`),
          words: wordsOf(part),
        }))}
      />
    </VersionConflict>
  );
}
