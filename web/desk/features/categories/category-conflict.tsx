import { useTranslation } from 'react-i18next';
import type { Category } from '../../../../contracts/category';
import { useTeamName } from '../../lib/use-team-name';
import { Button } from '../../ui/button';
import { Strip } from '../../ui/states';
import { OtherVersion } from '../../ui/version-conflict';
import { differingFields } from './compare-categories';

/** Somebody else saved the same category: what theirs says otherwise, and the way to it. The editor's own text stays. */
export function CategoryConflictNotice({
  mine,
  theirs,
  onTakeTheirs,
}: {
  mine: Category;
  /** Undefined when they removed it. */
  theirs: Category | undefined;
  onTakeTheirs: () => void;
}) {
  const { t } = useTranslation();
  const theirWords = useTheirWords(mine);
  return (
    <div className="stack-tight">
      <Strip tone="warn" icon="alert" live="assertive">
        <span>
          {t(
            theirs === undefined
              ? 'settings.categories.conflict.removed'
              : 'settings.categories.conflict.changed',
          )}
        </span>
      </Strip>
      {theirs === undefined ? null : (
        <OtherVersion
          title={t('settings.categories.conflict.theirs')}
          parts={differingFields(theirs, mine).map((field) => ({
            name: t(`settings.categories.conflict.field.${field}`),
            words: theirWords(theirs, field),
          }))}
        />
      )}
      <div className="row">
        <Button compact onClick={onTakeTheirs}>
          {t(theirs === undefined ? 'settings.categories.conflict.leave' : 'actions.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}

function useTheirWords(mine: Category) {
  const { t } = useTranslation();
  const teamName = useTeamName();
  const list = (values: readonly string[]) => (values.length === 0 ? t('actions.none') : values.join(', '));
  return (theirs: Category, field: ReturnType<typeof differingFields>[number]): string => {
    switch (field) {
      case 'name':
        return theirs.name;
      case 'team':
        return teamName(theirs.team);
      case 'priority':
        return t(`priority.${theirs.priority}`);
      case 'skills':
        return list(theirs.skills ?? []);
      case 'details':
        return list((theirs.details ?? []).map((detail) => t(`context.detail.${detail}`)));
      case 'examples':
        return [
          ...theirs.examples.filter((one) => !mine.examples.includes(one)).map((one) => `+ ${one}`),
          ...mine.examples.filter((one) => !theirs.examples.includes(one)).map((one) => `− ${one}`),
        ].join('\n');
    }
  };
}
