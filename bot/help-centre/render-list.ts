import type { Locale } from '../../contracts/locale';
import { escapeHtml } from '../../markdown/render-html';
import { type HelpArticle, helpRoots, otherLocale } from './help-centre';
import { helpTexts } from './help-texts';
import type { PageParts } from './render-page';
import { topicName } from './topic-name';

/** The help centre's front page: every article by topic, or one topic's. */
export function renderIndex(locale: Locale, articles: readonly HelpArticle[], tag?: string): PageParts {
  const texts = helpTexts(locale);
  const topics = groupByTopic(articles, locale);
  const chosen = tag === undefined ? [] : articles.filter((article) => article.tags.includes(tag));
  if (tag !== undefined && chosen.length > 0) {
    const title = topicName(tag, locale);
    const main = `<h1>${escapeHtml(title)}</h1>\n${renderChips(locale, topics, tag)}\n${articleLinks(chosen)}`;
    const alternate = `${helpRoots[otherLocale(locale)]}?tag=${encodeURIComponent(tag)}`;
    return { locale, title, main, alternate };
  }
  const sections = topics
    .map(
      ([topic, list]) =>
        `<section>\n<h2>${escapeHtml(topic === '' ? texts.otherTopics : topicName(topic, locale))}</h2>\n${articleLinks(list)}\n</section>`,
    )
    .join('\n');
  const list = articles.length === 0 ? `<p>${texts.none}</p>` : `<div class="topics">\n${sections}\n</div>`;
  const main = `<h1>${texts.title}</h1>\n${renderChips(locale, topics, undefined)}\n${list}`;
  return { locale, title: texts.title, main, alternate: helpRoots[otherLocale(locale)] };
}

/** What a search found; below it, the topics, when it found nothing. */
export function renderSearch(
  locale: Locale,
  query: string,
  found: readonly HelpArticle[],
  articles: readonly HelpArticle[],
): PageParts {
  const texts = helpTexts(locale);
  const title = texts.found(found.length, query);
  const help = found.length > 0 ? '' : `<p>${texts.nothing}</p>\n`;
  const chips = renderChips(locale, groupByTopic(articles, locale), undefined);
  const main = `<h1>${escapeHtml(title)}</h1>\n${help}${articleLinks(found)}\n<h2>${texts.topics}</h2>\n${chips}`;
  return { locale, title, query, main, indexed: false };
}

/** Titles as links, in the order given. */
export function articleLinks(articles: readonly HelpArticle[]): string {
  if (articles.length === 0) return '';
  const items = articles.map(
    ({ key, locale, title }) =>
      `<li><a href="${helpRoots[locale]}/${encodeURIComponent(key)}">${escapeHtml(title)}</a></li>`,
  );
  return `<ul class="articles">\n${items.join('\n')}\n</ul>`;
}

type Topic = [tag: string, articles: HelpArticle[]];

function groupByTopic(articles: readonly HelpArticle[], locale: Locale): Topic[] {
  const topics = new Map<string, HelpArticle[]>();
  for (const article of articles) {
    const topic = article.tags[0] ?? '';
    topics.set(topic, [...(topics.get(topic) ?? []), article]);
  }
  const byName = new Intl.Collator(locale);
  const sorted = [...topics].sort(([a], [b]) => byName.compare(topicName(a, locale), topicName(b, locale)));
  return sorted.map(([topic, list]): Topic => [topic, list.sort((a, b) => byName.compare(a.title, b.title))]);
}

function renderChips(locale: Locale, topics: readonly Topic[], current: string | undefined): string {
  const root = helpRoots[locale];
  const texts = helpTexts(locale);
  const items = topics
    .filter(([tag]) => tag !== '')
    .map(([tag]) => {
      const mark = tag === current ? ' aria-current="page"' : '';
      const href = `${root}?tag=${encodeURIComponent(tag)}`;
      return `<li><a href="${escapeHtml(href)}"${mark}>${escapeHtml(topicName(tag, locale))}</a></li>`;
    });
  if (items.length === 0) return '';
  if (current !== undefined) items.unshift(`<li><a href="${root}">${texts.allTopics}</a></li>`);
  return `<nav aria-label="${texts.topics}">\n<ul class="chips">\n${items.join('\n')}\n</ul>\n</nav>`;
}
