import { useTranslation } from 'react-i18next';
import type { CannedReply } from '../../../../contracts/canned-reply';
import { useTeamName } from '../../lib/use-team-name';
import { Button } from '../../ui/button';
import { Strip } from '../../ui/states';
import { OtherVersion } from '../../ui/version-conflict';
import { differingFields, formOf } from './reply-form';

/** Somebody else saved the same reply: what theirs says otherwise, and the way to it. The editor's own text stays. */
export function ReplyConflictNotice({
  mine,
  theirs,
  onTakeTheirs,
}: {
  mine: CannedReply;
  /** Undefined when they removed it. */
  theirs: CannedReply | undefined;
  onTakeTheirs: () => void;
}) {
  const { t } = useTranslation();
  const teamName = useTeamName();
  const wordsOf = (reply: CannedReply, field: ReturnType<typeof differingFields>[number]) => {
    const words = formOf(reply)[field];
    if (words === '') return t(field === 'team' ? 'replies.everyTeam' : 'actions.none');
    return field === 'team' ? teamName(words) : words;
  };
  return (
    <div className="stack-tight">
      <Strip tone="warn" icon="alert" live="assertive">
        <span>{t(theirs === undefined ? 'replies.conflict.removed' : 'replies.conflict.changed')}</span>
      </Strip>
      {theirs === undefined ? null : (
        <OtherVersion
          title={t('replies.conflict.theirs')}
          parts={differingFields(theirs, mine).map((field) => ({
            name: t(`replies.field.${field}`),
            words: wordsOf(theirs, field),
          }))}
        />
      )}
      <div className="row">
        <Button compact onClick={onTakeTheirs}>
          {t(theirs === undefined ? 'replies.conflict.leave' : 'actions.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
