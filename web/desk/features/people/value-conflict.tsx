import { useTranslation } from 'react-i18next';
import { OtherVersion, type VersionChoice, VersionConflict } from '../../ui/version-conflict';

/** What somebody else set meanwhile in a setting of a few values. */
export function ValueConflict({
  field,
  parts,
  ...choice
}: { field: string; parts: { name: string; words: string }[] } & VersionChoice) {
  const { t } = useTranslation();
  return (
    <VersionConflict
      title={t('settings.people.conflict.title', { field })}
      text={t('settings.people.conflict.text')}
      {...choice}
    >
      <OtherVersion title={t('settings.people.conflict.theirs')} parts={parts} />
    </VersionConflict>
  );
}
