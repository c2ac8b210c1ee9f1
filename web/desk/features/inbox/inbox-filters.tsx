import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prioritySchema } from '../../../../contracts/priority';
import type { ListFilters } from '../../lib/api/conversations';
import { categoriesQuery } from '../../lib/api/settings';
import { teamsQuery } from '../../lib/api/staff';
import { useSearchWords } from '../../lib/use-search-words';
import { IconButton } from '../../ui/button';
import { SelectField, TextField } from '../../ui/fields';
import { Icon } from '../../ui/icon';

const priorities = prioritySchema.options.toReversed();

export function InboxFilters({
  filters,
  onChange,
  inSight,
  searchField,
}: {
  filters: ListFilters;
  onChange: (change: ListFilters) => void;
  /** Key and name of the categories in sight: the list may have some that are no longer used. */
  inSight: ReadonlyMap<string, string>;
  searchField: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useSearchWords(filters.q ?? '', (q) => onChange({ q }));
  const { data: teams = [] } = useQuery(teamsQuery);
  const [open, setOpen] = useState(Boolean(filters.team ?? filters.category ?? filters.priority));
  const { data: all } = useQuery({ ...categoriesQuery, enabled: open });
  const named = new Map(all?.content.map(({ key, name }) => [key, name]));
  const wished = filters.category;
  const inUse = [filters.team, filters.category, filters.priority].filter(Boolean).length;
  for (const [key, name] of [...inSight, ...(wished === undefined ? [] : [[wished, wished] as const])]) {
    if (!named.has(key)) named.set(key, name);
  }
  return (
    <search className="inbox-filters">
      <div className="row inbox-search">
        <div className="grow">
          <TextField
            ref={searchField}
            type="search"
            hideLabel
            label={t('inbox.search')}
            placeholder={t('inbox.focusSearch')}
            leading={<Icon name="search" />}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <IconButton
          icon="settings"
          label={t('inbox.filters', { count: inUse })}
          className={inUse > 0 ? 'filters-in-use' : undefined}
          aria-expanded={open}
          onClick={() => setOpen((before) => !before)}
        />
      </div>
      {open ? (
        <div className="inbox-selects">
          <SelectField
            hideLabel
            label={t('inbox.team')}
            value={filters.team ?? ''}
            choices={[
              { value: '', label: t('inbox.allTeams') },
              ...teams.map((team) => ({ value: team.key, label: team.name })),
            ]}
            onChange={(event) => onChange({ team: event.target.value })}
          />
          <SelectField
            hideLabel
            label={t('inbox.category')}
            value={filters.category ?? ''}
            choices={[
              { value: '', label: t('inbox.allCategories') },
              ...[...named].map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => onChange({ category: event.target.value })}
          />
          <SelectField
            hideLabel
            label={t('priority.label')}
            value={filters.priority ?? ''}
            choices={[
              { value: '', label: t('inbox.allPriorities') },
              ...priorities.map((value) => ({ value, label: t(`priority.${value}`) })),
            ]}
            onChange={(event) => onChange({ priority: event.target.value })}
          />
        </div>
      ) : null}
    </search>
  );
}
