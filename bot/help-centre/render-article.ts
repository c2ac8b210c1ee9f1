import type { Locale } from '../../contracts/locale';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { escapeHtml, renderHtml } from '../../markdown/render-html';
import { toPlainText } from '../../markdown/to-plain-text';
import { type HelpArticle, helpRoots, otherLocale } from './help-centre';
import { helpTexts } from './help-texts';
import { articleLinks } from './render-list';
import type { PageParts } from './render-page';
import { topicName } from './topic-name';

const mostRelated = 6;

/**
 * One article, its topic and its neighbours. `translated` says whether it is published in the other language too;
 * `articles` are those it may be related to.
 */
export function renderArticle(
  article: HelpArticle,
  articles: readonly HelpArticle[],
  translated: boolean,
): PageParts {
  const { locale, key, title, tags, updatedAt } = article;
  const texts = helpTexts(locale);
  const blocks = parseMarkdown(article.answer);
  const topic = tags[0];
  const related = articles
    .filter((other) => other.key !== key && topic !== undefined && other.tags.includes(topic))
    .slice(0, mostRelated);
  const notes = [
    topic === undefined
      ? ''
      : `${texts.inTopic} <a href="${helpRoots[locale]}?tag=${encodeURIComponent(topic)}">${escapeHtml(topicName(topic, locale))}</a>`,
    updatedAt === undefined ? '' : `${texts.updated} ${renderDate(updatedAt, locale)}`,
  ].filter(Boolean);
  const main = `<article>
<h1>${escapeHtml(title)}</h1>
<div class="answer">
${renderHtml(blocks, { headingLevel: 2 })}
</div>
<p class="note">${notes.join(' · ')}</p>
</article>
${related.length === 0 ? '' : `<section class="more">\n<h2>${texts.more}</h2>\n${articleLinks(related)}\n</section>`}`;
  const alternate = translated ? `${helpRoots[otherLocale(locale)]}/${encodeURIComponent(key)}` : undefined;
  return {
    locale,
    title,
    description: toPlainText(blocks).replace(/\s+/g, ' ').slice(0, 155),
    main,
    ...(alternate === undefined ? {} : { alternate }),
  };
}

/** The page for an address that leads nowhere. */
export function renderNotFound(locale: Locale): PageParts {
  const texts = helpTexts(locale);
  const main = `<h1>${texts.notFoundTitle}</h1>\n<p>${texts.notFound}</p>`;
  return { locale, title: texts.notFoundTitle, main, indexed: false };
}

function renderDate(date: Date, locale: Locale): string {
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return `<time datetime="${date.toISOString()}">${text}</time>`;
}
