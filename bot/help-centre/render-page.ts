import type { Locale } from '../../contracts/locale';
import type { Workspace } from '../../contracts/workspace';
import { escapeHtml } from '../../markdown/render-html';
import { helpRoots, otherLocale } from './help-centre';
import { helpStyleHref } from './help-style';
import { helpTexts } from './help-texts';

export interface PageParts {
  locale: Locale;
  title: string;
  /** One sentence for search engines. */
  description?: string;
  /** What stands in the search box. */
  query?: string;
  /** This page in the other language, where there is one; else that language's front page is linked. */
  alternate?: string;
  /** HTML, already escaped. */
  main: string;
  /** False keeps search engines from listing the page. */
  indexed?: boolean;
}

/**
 * A whole page around its content: works without any script; the chat's loader is an addition.
 *
 * @param company whose help centre it is; null while it has no name
 */
export function renderPage(parts: PageParts, company: Workspace | null): string {
  const { locale, title, description, query = '', alternate, main, indexed = true } = parts;
  const texts = helpTexts(locale);
  const root = helpRoots[locale];
  const other = otherLocale(locale);
  const names = [title, texts.title, company?.name].filter((name) => name !== undefined);
  const fullTitle = [...new Set(names)].join(' · ');
  const name = company === null ? texts.title : `${texts.title} · ${escapeHtml(company.name)}`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(fullTitle)}</title>
${description === undefined ? '' : `<meta name="description" content="${escapeHtml(description)}">\n`}${
  indexed ? '' : '<meta name="robots" content="noindex">\n'
}${alternate === undefined ? '' : `<link rel="alternate" hreflang="${other}" href="${escapeHtml(alternate)}">\n`}<link rel="icon" href="data:,">
<link rel="stylesheet" href="${escapeHtml(helpStyleHref(company?.colour))}">
<script src="/widget.js" defer${chatAttributes(company)}></script>
</head>
<body>
<a class="skip" href="#main">${texts.skip}</a>
<header class="top">
<a class="name" href="${root}">${name}</a>
<a href="/${locale === 'en' ? '?lang=en' : ''}">${texts.home}</a>
<a href="${escapeHtml(alternate ?? helpRoots[other])}" lang="${other}" hreflang="${other}">${texts.language}</a>
</header>
<main id="main">
<form role="search" action="${root}" method="get">
<label for="q">${texts.searchLabel}</label>
<input id="q" type="search" name="q" maxlength="200" value="${escapeHtml(query)}" placeholder="${texts.searchHint}">
<button type="submit">${texts.searchButton}</button>
</form>
${main}
<section class="ask">
<h2>${texts.chatTitle}</h2>
<p>${texts.chatText}</p>
<a class="button" href="${escapeHtml(chatAddress(locale, company))}">${texts.chatLink}</a>
</section>
</main>
</body>
</html>
`;
}

/** What the chat's loader reads of the company: it is named and coloured as on the company's own pages. */
function chatAttributes(company: Workspace | null): string {
  if (company === null) return '';
  const { name, colour } = company;
  const coloured = colour === undefined ? '' : ` data-colour="${escapeHtml(colour)}"`;
  return ` data-name="${escapeHtml(name)}"${coloured}`;
}

/** The chat on a page of its own, which reads the same from its address. */
function chatAddress(locale: Locale, company: Workspace | null): string {
  const wishes = new URLSearchParams({ locale });
  if (company !== null) wishes.set('name', company.name);
  if (company?.colour !== undefined) wishes.set('colour', company.colour);
  return `/chat?${wishes}`;
}
