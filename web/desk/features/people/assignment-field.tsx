import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Assignment, assignmentQuery, saveAssignment } from '../../lib/api/settings';
import { useErrorText } from '../../lib/use-error-text';
import { SelectField } from '../../ui/fields';
import { showToast } from '../../ui/toast';

const modes = ['manual', 'automatic'] as const;

/** How conversations find people: each takes the next by hand, or is given it. */
export function AssignmentField() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { data } = useQuery(assignmentQuery);
  const save = useMutation({
    mutationFn: (mode: Assignment['mode']) => saveAssignment({ mode }),
    onSuccess: (saved) => {
      client.setQueryData(assignmentQuery.queryKey, saved);
      showToast(t('settings.people.saved'));
    },
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  if (data === undefined) return null;
  return (
    <SelectField
      label={t('settings.people.assignment')}
      description={t(`settings.people.assignmentHint.${data.mode}`)}
      value={data.mode}
      disabled={save.isPending}
      choices={modes.map((value) => ({ value, label: t(`settings.people.assignmentMode.${value}`) }))}
      onChange={(event) => {
        const mode = modes.find((one) => one === event.target.value);
        if (mode !== undefined) save.mutate(mode);
      }}
    />
  );
}
