import './people.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffQuery } from '../../lib/api/staff';
import { fold } from '../../lib/fold';
import { usePageTitle } from '../../lib/page-title';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { EmptyState } from '../../ui/states';
import { AssignmentField } from './assignment-field';
import { DeactivateDialog } from './deactivate-dialog';
import { NamesDialog } from './names-dialog';
import { PeopleTable } from './people-table';
import { PersonDialog } from './person-dialog';

export default function PeoplePage() {
  const { t } = useTranslation();
  usePageTitle(t('settings.people.title'));
  const staff = useQuery(staffQuery);
  const { data } = staff;
  const [words, setWords] = useState('');
  /** `new`, or the id of whoever is edited. */
  const [edited, setEdited] = useState<string | null>(null);
  const [naming, setNaming] = useState(false);
  const [leaving, setLeaving] = useState<string | null>(null);
  const found = (data ?? []).filter((person) => fold(`${person.name} ${person.email}`).includes(fold(words)));
  const byId = (id: string | null) => data?.find((person) => person.id === id);
  const person = byId(edited);
  const leaver = byId(leaving);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('settings.people.title')}</h1>
        <Button icon="people" onClick={() => setNaming(true)}>
          {t('settings.people.names')}
        </Button>
        <Button look="primary" icon="plus" onClick={() => setEdited('new')}>
          {t('settings.people.new')}
        </Button>
      </header>
      <div className="people-tools">
        <div className="grow">
          <TextField
            type="search"
            label={t('settings.people.filter')}
            leading={<Icon name="search" />}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <AssignmentField />
      </div>
      <Loaded query={staff} rows={5}>
        {() =>
          found.length === 0 ? (
            <EmptyState icon="search" title={t('settings.people.empty')}>
              <Button onClick={() => setWords('')}>{t('actions.clear')}</Button>
            </EmptyState>
          ) : (
            <PeopleTable people={found} onEdit={setEdited} onDeactivate={setLeaving} />
          )
        }
      </Loaded>
      {edited !== null && (edited === 'new' || person !== undefined) ? (
        <PersonDialog
          person={person}
          skills={[...new Set(data?.flatMap((one) => one.skills))]}
          onClose={() => setEdited(null)}
        />
      ) : null}
      {naming ? <NamesDialog onClose={() => setNaming(false)} /> : null}
      {leaver === undefined ? null : <DeactivateDialog person={leaver} onClose={() => setLeaving(null)} />}
    </div>
  );
}
