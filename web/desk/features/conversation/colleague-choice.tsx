import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../../contracts/staff';
import { Badge } from '../../ui/badge';

export const isFull = ({ load, capacity }: Colleague): boolean => load >= capacity;

/** Colleagues with their availability and load; whoever is full cannot be chosen. */
export function ColleagueChoice({
  people,
  chosen,
  onChoose,
}: {
  people: Colleague[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  if (people.length === 0) return <p className="muted">{t('conversation.transferDialog.nobody')}</p>;
  return (
    <fieldset className="choices colleagues">
      <legend>{t('conversation.transferDialog.pickPerson')}</legend>
      {people.map((person) => {
        const full = isFull(person);
        return (
          <label key={person.id} className="choice">
            <input
              type="radio"
              name="person"
              value={person.id}
              checked={chosen === person.id}
              disabled={full}
              required
              onChange={() => onChoose(person.id)}
            />
            <span className="grow">
              {person.name}
              <span className="muted small colleague-load numbers">
                {t('conversation.transferDialog.load', { load: person.load, capacity: person.capacity })}
                {full ? ` · ${t('conversation.transferDialog.full')}` : ''}
              </span>
            </span>
            <Badge tone={person.presence === 'online' ? 'ok' : 'warn'}>
              {t(`presence.${person.presence}`)}
            </Badge>
          </label>
        );
      })}
    </fieldset>
  );
}
