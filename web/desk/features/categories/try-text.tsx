import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tryText } from '../../lib/api/settings';
import { useFormats } from '../../lib/use-formats';
import { useRefusals } from '../../lib/use-refusals';
import { useTeamName } from '../../lib/use-team-name';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ErrorStrip } from '../../ui/error-strip';
import { TextField } from '../../ui/fields';
import { PriorityMark } from '../../ui/priority-mark';
import { CertaintyLine } from './certainty-line';
import { WhyThisCategory } from './why-this-category';

/** Where a text would go, by the categories as they are saved, and why. */
export function TryText({ names }: { names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const teamName = useTeamName();
  const [text, setText] = useState('');
  const attempt = useMutation({ mutationFn: tryText });
  const { form, refused, refuse } = useRefusals();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') refuse();
    else attempt.mutate(text);
  };
  const found = attempt.data;
  return (
    <section className="card stack" aria-label={t('settings.categories.tryTitle')}>
      <form className="field-line" noValidate ref={form} onSubmit={submit}>
        <div className="grow">
          <TextField
            label={t('settings.categories.tryTitle')}
            placeholder={t('settings.categories.tryField')}
            maxLength={2_000}
            error={refused && text.trim() === '' ? t('validation.required') : undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Button type="submit" loading={attempt.isPending}>
          {t('actions.try')}
        </Button>
      </form>
      <div className="try-text-told" aria-live="polite">
        {found === undefined ? null : (
          <div className="try-text-answer">
            <p className="row">
              <Badge
                tone={found.category === null ? 'plain' : 'ok'}
                icon={found.category === null ? 'gap' : 'check'}
              >
                {found.category === null
                  ? t('settings.categories.tryNone')
                  : t('settings.categories.tryResult', {
                      category: names.get(found.category) ?? found.category,
                      percent: formats.percent(Math.floor(found.confidence * 100) / 100),
                    })}
              </Badge>
              <PriorityMark priority={found.priority} />
              <Badge>{t('settings.categories.tryTeam', { team: teamName(found.team) })}</Badge>
              <Badge icon="globe">{found.language === 'en' ? t('locale.en') : t('locale.pt-BR')}</Badge>
            </p>
            <CertaintyLine found={found} />
          </div>
        )}
      </div>
      {found?.explanation === undefined ? null : (
        <WhyThisCategory explanation={found.explanation} text={attempt.variables ?? ''} />
      )}
      <ErrorStrip error={attempt.error} />
    </section>
  );
}
