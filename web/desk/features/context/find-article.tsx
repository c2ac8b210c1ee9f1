import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { revisionsQuery } from '../../lib/api/articles';
import { draftKey, drafts, noteArticleInDraft, writeDraft } from '../../lib/drafts';
import { focusWish } from '../../lib/focus-wish';
import { useArticleSearch } from '../../lib/use-article-search';
import { useErrorText } from '../../lib/use-error-text';
import { Button } from '../../ui/button';
import { ErrorStrip } from '../../ui/error-strip';
import { TextField } from '../../ui/fields';
import { Icon } from '../../ui/icon';
import { showToast } from '../../ui/toast';
import { articleWords } from './article-words';

/** Finds the article that the assistant did not, and puts its text into the reply: from that, the assistant learns. */
export function FindArticle({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [words, setWords] = useState('');
  const { found, error } = useArticleSearch(words, conversation.locale);
  const mayReply = conversation.allowed.includes('reply');
  const use = useMutation({
    mutationFn: async (articleId: string) => {
      const revisions = await client.fetchQuery({ ...revisionsQuery(articleId), staleTime: 0 });
      return revisions.find(({ published }) => published)?.answer ?? null;
    },
    onSuccess: (answer, articleId) => {
      if (answer === null) {
        showToast(t('context.articles.gone'), { tone: 'bad' });
        return;
      }
      const text = articleWords(answer);
      const before = (drafts.get()[draftKey(conversation.id, 'reply')] ?? conversation.draft.reply).trimEnd();
      writeDraft(conversation.id, 'reply', before === '' ? text : `${before}\n\n${text}`);
      noteArticleInDraft(conversation.id, articleId, text);
      showToast(t('context.articles.inserted'));
      focusWish.set({ conversationId: conversation.id, at: 'reply' });
    },
    onError: (failure) => showToast(errorText(failure), { tone: 'bad' }),
  });
  return (
    <section>
      <h3>{t('context.articles.title')}</h3>
      <div className="stack">
        <TextField
          type="search"
          label={t('context.articles.search')}
          leading={<Icon name="search" />}
          value={words}
          maxLength={300}
          onChange={(event) => setWords(event.target.value)}
        />
        {error === null || error === undefined ? null : <ErrorStrip error={error} />}
        {found === undefined ? null : found.length === 0 ? (
          <p className="small muted" role="status">
            {t('context.articles.none')}
          </p>
        ) : (
          <ul className="plain-list stack-tight" aria-label={t('context.articles.found')}>
            {found.map(({ articleId, title }) => (
              <li key={articleId} className="found-article">
                <span className="grow">{title}</span>
                {mayReply ? (
                  <Button
                    compact
                    aria-label={t('context.articles.useNamed', { title })}
                    loading={use.isPending && use.variables === articleId}
                    onClick={() => use.mutate(articleId)}
                  >
                    {t('context.articles.use')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
