import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../lib/api/session';
import { saveWorkspace } from '../../lib/api/settings';
import { renameTeam, staffKeys, teamsQuery } from '../../lib/api/staff';
import { useErrorText } from '../../lib/use-error-text';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { TextField } from '../../ui/fields';
import { SkeletonRows, Strip } from '../../ui/states';
import { showToast } from '../../ui/toast';

/** What the company and its teams are called. The teams' keys, by which everything goes, stay. */
export function NamesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(teamsQuery);
  const { workspace } = useSession();
  const [company, setCompany] = useState(workspace.name);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (team: { key: string; name: string }) => names[team.key] ?? team.name;
  const changed = (data ?? []).filter((team) => nameOf(team).trim() !== team.name);
  const isRenamed = company.trim() !== workspace.name;
  const isRight = company.trim() !== '' && changed.every((team) => nameOf(team).trim() !== '');
  const save = useMutation({
    mutationFn: async () => {
      if (isRenamed) await saveWorkspace({ name: company.trim() });
      for (const team of changed) await renameTeam(team.key, nameOf(team).trim());
    },
    onSuccess: () => {
      showToast(t('settings.people.saved'));
      onClose();
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: staffKeys.teams }),
        client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]),
  });
  return (
    <Dialog title={t('settings.people.names')} opened onClose={onClose}>
      {data === undefined ? (
        error === null ? (
          <SkeletonRows rows={4} />
        ) : (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isRight) save.mutate();
          }}
        >
          <TextField
            label={t('settings.people.company')}
            value={company}
            maxLength={80}
            data-autofocus
            error={company.trim() === '' ? t('validation.required') : undefined}
            onChange={(event) => setCompany(event.target.value)}
          />
          <p className="small muted">{t('settings.people.teamsHint')}</p>
          {data.map((team) => (
            <TextField
              key={team.key}
              label={t('settings.people.teamName', { key: team.key })}
              value={nameOf(team)}
              maxLength={60}
              error={nameOf(team).trim() === '' ? t('validation.required') : undefined}
              onChange={(event) => setNames({ ...names, [team.key]: event.target.value })}
            />
          ))}
          {save.error === null ? null : (
            <Strip tone="bad" icon="alert" live="assertive">
              {errorText(save.error)}
            </Strip>
          )}
          <div className="dialog-end">
            <Button onClick={onClose}>{t('actions.cancel')}</Button>
            <Button
              type="submit"
              look="primary"
              disabled={(changed.length === 0 && !isRenamed) || !isRight}
              loading={save.isPending}
            >
              {t('actions.save')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
