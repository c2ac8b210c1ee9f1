import type { HttpClient } from './http-client';

export interface ImportedArticle {
  key: string;
  locale?: 'pt-BR' | 'en';
  title: string;
  questions: string[];
  answer: string;
}

/** Imports and publishes articles the way an editor does. */
export async function importArticles(admin: HttpClient, articles: readonly ImportedArticle[]): Promise<void> {
  const raw = articles
    .map((article) => JSON.stringify({ locale: 'pt-BR', publish: true, ...article }))
    .join('\n');
  const headers = { 'Content-Type': 'application/x-ndjson' };
  const imported = await admin.call('POST', '/api/articles/import?dryRun=false', undefined, { raw, headers });
  if (imported.status !== 200) throw new Error(`The articles could not be imported: ${imported.text}`);
}
