import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { type Workspace, workspaceSchema } from '../../../../contracts/workspace';
import type { Versioned } from '../../lib/api/request';
import { sessionQuery } from '../../lib/api/session';
import { saveWorkspace, workspaceQuery } from '../../lib/api/settings';
import { renameTeam, staffKeys, type Team } from '../../lib/api/staff';
import { useRefusals } from '../../lib/use-refusals';
import { useVersionedDraft } from '../../lib/use-versioned-draft';
import { Button } from '../../ui/button';
import { ErrorStrip } from '../../ui/error-strip';
import { TextField } from '../../ui/fields';
import { showToast } from '../../ui/toast';
import { ValueConflict } from './value-conflict';

interface NamesFormProps {
  teams: readonly Team[];
  workspace: Versioned<Workspace>;
  /** Told whether something is not saved, whenever that changes. */
  onUnsaved: (unsaved: boolean) => void;
  onClose: () => void;
}

function toContent({ name, colour }: Required<Workspace>): Workspace {
  const chosen = colour.trim();
  return { name: name.trim(), ...(chosen === '' ? {} : { colour: chosen }) };
}

function isSame(one: Workspace, other: Workspace): boolean {
  return one.name === other.name && one.colour === other.colour;
}

export function NamesForm({ teams, workspace, onUnsaved, onClose }: NamesFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const readSessionAgain = () => client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  const company = useVersionedDraft({
    saved: workspace,
    query: workspaceQuery,
    save: saveWorkspace,
    toDraft: ({ name, colour = '' }) => ({ name, colour }),
    toContent,
    isSame,
    onSaved: () => void readSessionAgain(),
  });
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (team: Team) => names[team.key] ?? team.name;
  const changed = teams.filter((team) => nameOf(team).trim() !== team.name);
  const { name, colour } = company.draft;
  const isColourRight = z.safeParse(workspaceSchema.shape.colour, colour.trim() || undefined).success;
  const isCompanyChanged = !isSame(company.base.content, toContent(company.draft));
  const isChanged = isCompanyChanged || changed.length > 0;
  useEffect(() => onUnsaved(isChanged), [isChanged, onUnsaved]);
  const isRight = name.trim() !== '' && isColourRight && changed.every((team) => nameOf(team).trim() !== '');
  const saveTeams = useMutation({
    mutationFn: async () => {
      for (const team of changed) await renameTeam(team.key, nameOf(team).trim());
    },
    onSuccess: () => {
      showToast(t('settings.people.saved'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: staffKeys.teams }),
  });
  const saveTeamsAfter = async (companySaved: Promise<boolean>) => {
    if (await companySaved) saveTeams.mutate();
  };
  const error = company.error ?? saveTeams.error;
  const { form, refuse } = useRefusals();
  return (
    <form
      className="stack"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRight || company.theirs !== null) refuse();
        else if (!isChanged) onClose();
        else void saveTeamsAfter(isCompanyChanged ? company.save() : Promise.resolve(true));
      }}
    >
      <TextField
        label={t('settings.people.company')}
        value={name}
        maxLength={80}
        data-autofocus
        error={name.trim() === '' ? t('validation.required') : undefined}
        onChange={(event) => {
          const { value } = event.target;
          company.edit((before) => ({ ...before, name: value }));
        }}
      />
      <TextField
        label={t('settings.people.colour')}
        description={t('settings.people.colourHint')}
        value={colour}
        maxLength={7}
        placeholder="#0b5cad"
        spellCheck={false}
        leading={
          <span className="colour-swatch" style={isColourRight ? { background: colour.trim() } : {}} />
        }
        error={isColourRight ? undefined : t('settings.people.colourFault')}
        onChange={(event) => {
          const { value } = event.target;
          company.edit((before) => ({ ...before, colour: value }));
        }}
      />
      <p className="small muted">{t('settings.people.teamsHint')}</p>
      {teams.map((team) => (
        <TextField
          key={team.key}
          label={t('settings.people.teamName', { key: team.key })}
          value={nameOf(team)}
          maxLength={60}
          error={nameOf(team).trim() === '' ? t('validation.required') : undefined}
          onChange={(event) => setNames({ ...names, [team.key]: event.target.value })}
        />
      ))}
      {company.theirs === null ? null : (
        <ValueConflict
          field={t('settings.people.company')}
          parts={[
            { name: t('settings.people.company'), words: company.theirs.content.name },
            {
              name: t('settings.people.colour'),
              words: company.theirs.content.colour ?? t('settings.people.colourNone'),
            },
          ]}
          saving={company.saving || saveTeams.isPending}
          onTakeTheirs={() => {
            company.takeTheirs();
            void readSessionAgain();
          }}
          onKeepMine={() => {
            if (isRight) void saveTeamsAfter(company.keepMine());
          }}
        />
      )}
      <ErrorStrip error={error} />
      <div className="dialog-end">
        <Button onClick={onClose}>{t('actions.cancel')}</Button>
        <Button type="submit" look="primary" loading={company.saving || saveTeams.isPending}>
          {t('actions.save')}
        </Button>
      </div>
    </form>
  );
}
