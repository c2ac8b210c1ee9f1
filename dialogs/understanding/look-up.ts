import { scopeOf } from '../scope-state';
import { readReply } from './read-reply';
import { findSurer } from './read-wanted';
import { readWithLast } from './read-with-last';
import type { FoundRequest, HeardRequest } from './request';
import { worthAsking } from './worth-asking';

/** Looks a request up: alone, with the last answer, and with the question that "which of these?" was about. */
export async function lookUp(request: HeardRequest): Promise<FoundRequest> {
  const { dc, services, locale, wanted, clarifying, last } = request;
  const options = { locale, signal: scopeOf(dc.context).signal };
  const { text, alone } = await findSurer(services, wanted, options);
  const withLast = await readWithLast(services, { text, alone, last }, options);
  const reply =
    clarifying === null || withLast.is === 'above'
      ? null
      : await readReply(services, { text, alone, asked: clarifying.question }, options);
  const own = withLast.is === 'found' ? withLast : (reply ?? { found: alone, question: text });
  const { found, question } = own;
  return {
    ...request,
    text,
    alone,
    withLast,
    found,
    question,
    isReply: reply !== null,
    options: worthAsking(services, question, found),
  };
}
