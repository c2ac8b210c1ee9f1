import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '../../../../contracts/assignment';
import type { Versioned } from '../../lib/api/request';
import { assignmentQuery, saveAssignment } from '../../lib/api/settings';
import { useErrorText } from '../../lib/use-error-text';
import { useVersionedDraft } from '../../lib/use-versioned-draft';
import { SelectField } from '../../ui/fields';
import { showToast } from '../../ui/toast';
import { ValueConflict } from './value-conflict';

const modes = ['manual', 'automatic'] as const;

/** How conversations find people: each takes the next by hand, or is given it. Choosing saves. */
export function AssignmentField() {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(assignmentQuery);
  if (data !== undefined) return <AssignmentChoice saved={data} />;
  // What stands below does not move when it is here.
  return isPending ? (
    <SelectField
      label={t('settings.people.assignment')}
      description={t('app.loading')}
      disabled
      choices={[]}
    />
  ) : null;
}

function AssignmentChoice({ saved }: { saved: Versioned<Assignment> }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { base, draft, theirs, saving, error, ...assignment } = useVersionedDraft({
    saved,
    query: assignmentQuery,
    save: saveAssignment,
    toDraft: (content) => content,
    toContent: (chosen) => chosen,
    isSame: (one, other) => one.mode === other.mode,
    onSaved: () => showToast(t('settings.people.saved')),
  });
  // What could not be saved is not how it is.
  const { mode } = error === null ? draft : base.content;
  return (
    <>
      <SelectField
        label={t('settings.people.assignment')}
        description={t(`settings.people.assignmentHint.${mode}`)}
        error={error === null ? undefined : errorText(error)}
        value={mode}
        disabled={saving || theirs !== null}
        choices={modes.map((value) => ({ value, label: t(`settings.people.assignmentMode.${value}`) }))}
        onChange={(event) => {
          const chosen = modes.find((one) => one === event.target.value);
          if (chosen !== undefined) void assignment.save({ mode: chosen });
        }}
      />
      {theirs === null ? null : (
        <ValueConflict
          field={t('settings.people.assignment')}
          parts={[
            {
              name: t('settings.people.assignment'),
              words: t(`settings.people.assignmentMode.${theirs.content.mode}`),
            },
          ]}
          saving={saving}
          onTakeTheirs={() => assignment.takeTheirs()}
          onKeepMine={() => void assignment.keepMine()}
        />
      )}
    </>
  );
}
