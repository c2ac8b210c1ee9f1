import type { Attachment } from '../contracts/activity';
import type { Locale } from '../contracts/locale';
import type { StoredActivity } from '../conversations/activity';
import type { Conversation } from '../conversations/conversation';
import { maskNumbers } from '../language/mask-numbers';
import { escapeHtml } from '../markdown/render-html';
import { copyTexts, nameDetail } from './copy-texts';

/** A conversation for the copy, with what the customer may read of it. */
export interface CopiedConversation {
  conversation: Conversation;
  activities: readonly StoredActivity[];
  /** True where only details vouch for the person: numbers are masked, files named. */
  isMasked: boolean;
}

interface Options {
  locale: Locale;
  timeZone: string;
  now: Date;
  /** A kept file's bytes; null where they are not to be had, or not to be put in. */
  readFile(url: string): Promise<{ contentType: string; bytes: Buffer } | null>;
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1A1C1E;background:#fff}h2{margin-top:2.5rem;border-top:1px solid #767C84;padding-top:1rem}dt{font-weight:700}dd{margin:0 0 .5rem}li{margin-bottom:.75rem;white-space:pre-wrap;overflow-wrap:anywhere}time{color:#55595F}';

/** The copy as one page that needs nothing else: it opens anywhere, and can be printed. Files are inside it. */
export async function writeCopy(copied: readonly CopiedConversation[], options: Options): Promise<string> {
  const { locale, now } = options;
  const texts = copyTexts(locale);
  const sections: string[] = [];
  for (const each of copied) sections.push(await writeConversation(each, options));
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${texts.title}</title><style>${style}</style></head>
<body><h1>${texts.title}</h1>
<p>${texts.intro} ${writeTime(now, options)}.</p>
${sections.join('\n')}
</body></html>
`;
}

function writeTime(at: Date, { locale, timeZone }: Pick<Options, 'locale' | 'timeZone'>): string {
  const shown = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(
    at,
  );
  return `<time datetime="${at.toISOString()}">${escapeHtml(shown)}</time>`;
}

async function writeConversation(
  { conversation, activities, isMasked }: CopiedConversation,
  options: Options,
): Promise<string> {
  const { locale } = options;
  const texts = copyTexts(locale);
  const { number, createdAt, closed, channel, triage, customer, details, callback, booking, survey } =
    conversation;
  const write = (text: string) => escapeHtml(isMasked ? maskNumbers(text) : text);
  const facts: [string, string][] = [
    [texts.began, writeTime(createdAt, options)],
    ...(closed === null ? [] : [[texts.closed, writeTime(closed.at, options)] satisfies [string, string]]),
    [texts.channel, channel === 'web' ? texts.web : write(channel)],
    ...told(texts.subject, triage?.categoryName ?? null, write),
    ...told(texts.name, customer.name ?? null, write),
    ...Object.entries(details).map(([kind, value]): [string, string] => [
      escapeHtml(nameDetail(locale, kind)),
      write(value),
    ]),
    ...told(texts.callback, callback?.wish ?? null, write),
    ...(booking === null
      ? []
      : [[texts.booked, writeTime(booking.dueAt, options)] satisfies [string, string]]),
    ...told(texts.rating, survey === null ? null : String(survey.score), write),
    ...told(texts.comment, survey?.comment ?? null, write),
  ];
  const lines: string[] = [];
  for (const activity of activities) {
    const files: string[] = [];
    for (const file of activity.attachments ?? []) {
      files.push(await writeFile(file, write, isMasked ? async () => null : options.readFile));
    }
    const said = [write(activity.text), ...files].filter((part) => part !== '').join('\n');
    lines.push(
      `<li>${writeTime(activity.at, options)} <b>${write(nameSpeaker(activity, locale))}</b>\n${said}</li>`,
    );
  }
  return `<section><h2>${texts.conversation} #${number}</h2>
${isMasked ? `<p>${texts.masked}</p>` : ''}
<dl>${facts.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join('')}</dl>
<h3>${texts.messages}</h3>
<ol>${lines.join('\n')}</ol></section>`;
}

function told(term: string, value: string | null, write: (text: string) => string): [string, string][] {
  return value === null || value === '' ? [] : [[term, write(value)]];
}

function nameSpeaker({ from }: StoredActivity, locale: Locale): string {
  const texts = copyTexts(locale);
  if (from.role === 'customer') return texts.you;
  return from.role === 'agent' ? (from.name ?? texts.assistant) : texts.assistant;
}

async function writeFile(
  file: Attachment,
  write: (text: string) => string,
  readFile: Options['readFile'],
): Promise<string> {
  const kept = await readFile(file.url);
  if (kept === null) return write(file.name);
  const href = `data:${kept.contentType};base64,${kept.bytes.toString('base64')}`;
  return `<a download="${write(file.name)}" href="${href}">${write(file.name)}</a>`;
}
