import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workspaceQuery } from '../../lib/api/settings';
import { teamsQuery } from '../../lib/api/staff';
import { ErrorNotice } from '../../ui/error-notice';
import { FormDialog } from '../../ui/form-dialog';
import { SkeletonRows } from '../../ui/states';
import { NamesForm } from './names-form';

/** What the company and its teams are called, and the company's colour. The teams' keys, by which everything goes, stay. */
export function NamesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const teams = useQuery(teamsQuery);
  const workspace = useQuery({ ...workspaceQuery, refetchOnWindowFocus: false });
  const [unsaved, setUnsaved] = useState(false);
  const error = teams.error ?? workspace.error;
  const retry = () => Promise.all([teams.refetch(), workspace.refetch()]);
  return (
    <FormDialog title={t('settings.people.names')} unsaved={unsaved} onClose={onClose}>
      {teams.data !== undefined && workspace.data !== undefined ? (
        <NamesForm teams={teams.data} workspace={workspace.data} onUnsaved={setUnsaved} onClose={onClose} />
      ) : error === null ? (
        <SkeletonRows rows={4} />
      ) : (
        <ErrorNotice error={error} onRetry={() => void retry()} />
      )}
    </FormDialog>
  );
}
