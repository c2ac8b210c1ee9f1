import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { maxReplyLength } from '../../../../contracts/canned-reply';
import { teamsQuery } from '../../lib/api/staff';
import { findOwnGaps, variableNames, variables } from '../../lib/fill-reply';
import { SelectField, TextField } from '../../ui/fields';
import { TextAreaField } from '../../ui/text-area-field';
import type { ReplyForm } from './reply-form';

const languages = [
  { field: 'portuguese', locale: 'pt-BR' },
  { field: 'english', locale: 'en' },
] as const;
const faults = ['shortcut', 'taken', 'title', 'text'] as const;

/** The shortcut is made once; afterwards it stays, for agents have it in their fingers. */
export function ReplyFields({ form, isNew }: { form: UseFormReturn<ReplyForm>; isNew: boolean }) {
  const { t } = useTranslation();
  const { data: teams = [] } = useQuery(teamsQuery);
  const { errors } = form.formState;
  const faultOf = (field: keyof ReplyForm) => {
    const message = errors[field]?.message;
    if (message === undefined) return undefined;
    const known = faults.find((one) => one === message);
    return known === undefined ? t('validation.invalid') : t(`replies.fault.${known}`);
  };
  const team = form.watch('team');
  const choices = teams.map(({ key, name }) => ({ value: key, label: name }));
  const isListed = team === '' || teams.some(({ key }) => key === team);
  return (
    <>
      <div className="reply-heads">
        <TextField
          label={t('replies.shortcut')}
          description={t('replies.shortcutHint')}
          leading="/"
          required
          readOnly={!isNew}
          data-autofocus={isNew || undefined}
          autoComplete="off"
          error={faultOf('shortcut')}
          {...form.register('shortcut')}
        />
        <TextField
          label={t('replies.field.title')}
          required
          maxLength={80}
          error={faultOf('title')}
          {...form.register('title')}
        />
        <SelectField
          label={t('replies.field.team')}
          choices={[
            { value: '', label: t('replies.everyTeam') },
            ...choices,
            ...(isListed ? [] : [{ value: team, label: team }]),
          ]}
          {...form.register('team')}
        />
      </div>
      {languages.map(({ field, locale }) => {
        const own = findOwnGaps(form.watch(field));
        return (
          <div key={field} className="stack-tight">
            <TextAreaField
              label={t(`replies.field.${field}`)}
              description={t('replies.variables', {
                list: variables.map((key) => `{{${variableNames[key][locale]}}}`).join(', '),
              })}
              lang={locale}
              minRows={3}
              maxLength={maxReplyLength}
              error={faultOf(field)}
              {...form.register(field)}
            />
            <p className="small muted" aria-live="polite">
              {own.length === 0 ? null : t('replies.ownGaps', { list: own.join(', ') })}
            </p>
          </div>
        );
      })}
    </>
  );
}
