import { useTranslation } from 'react-i18next';
import { clocks, priorities, type TargetsForm, targetIsRight } from './sla-form';
import { TargetField } from './target-field';

/** How soon, by priority; `name` says of what where the page has several. */
export function TargetsTable({
  name,
  targets,
  onChange,
}: {
  name: string;
  targets: TargetsForm;
  onChange: (targets: TargetsForm) => void;
}) {
  const { t } = useTranslation();
  const isWrong = clocks.some((clock) =>
    priorities.some((priority) => !targetIsRight(targets[clock][priority])),
  );
  return (
    <>
      <table className="table targets numbers" aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t('targets.priority')}</th>
            {clocks.map((clock) => (
              <th key={clock} scope="col">
                {t(`targets.${clock}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {priorities.map((priority) => (
            <tr key={priority}>
              <th scope="row">{t(`priority.${priority}`)}</th>
              {clocks.map((clock) => (
                <td key={clock}>
                  <TargetField
                    label={t('targets.targetOf', {
                      name,
                      clock: t(`targets.${clock}`),
                      priority: t(`priority.${priority}`),
                    })}
                    value={targets[clock][priority]}
                    onChange={(value) =>
                      onChange({ ...targets, [clock]: { ...targets[clock], [priority]: value } })
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small save-bad" role="status">
        {isWrong ? t('targets.wrongTarget') : null}
      </p>
    </>
  );
}
