import { useTranslation } from 'react-i18next';
import { detailKindSchema } from '../../../../contracts/category';
import { CopyButton } from '../../ui/copy-button';
import { Fact } from './fact';

/** What the customer already told, each a click away from the clipboard. */
export function DetailsGiven({ details }: { details: Record<string, string> }) {
  const { t } = useTranslation();
  const given = Object.entries(details);
  const label = (kind: string) => {
    const one = detailKindSchema.options.find((known) => known === kind);
    return one === undefined ? kind : t(`context.detail.${one}`);
  };
  return (
    <section>
      <h3>{t('context.details')}</h3>
      {given.length === 0 ? <p className="muted">{t('context.detailsNone')}</p> : null}
      <dl>
        {given.map(([kind, value]) => (
          <Fact key={kind} name={label(kind)}>
            <span className="fact-copy">
              <span className="numbers grow">{value}</span>
              <CopyButton text={value} label={t('context.copy', { what: label(kind) })} />
            </span>
          </Fact>
        ))}
      </dl>
    </section>
  );
}
