import { asksForTime, asksForTimeOnly } from '../hearing/asks-about-wait';
import { declinesDetail } from '../hearing/declines-detail';
import { isMerePointing } from '../hearing/mere-pointing';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { wordCategory } from '../texts/word-values';
import type { QueuedMessage } from './queued-message';
import { routeWhileQueued } from './route-while-queued';
import { tellStanding } from './tell-standing';

/** Keeps what is told, or asked and not known, for whoever takes over. It takes any message. */
export async function keepForTeam(message: QueuedMessage): Promise<true> {
  const { context, services, text, isQuestion } = message;
  if (text.trim() === '' && (scopeOf(context).activity.attachments ?? []).length > 0) {
    await say(context, 'gotFile', textsFor(context).gotFile, { plantao: { kind: 'acknowledged' } });
    return true;
  }
  const { locale } = scopeOf(context).conversation;
  // "É isso aqui ó" shows something, and names nothing.
  const isMatter = !declinesDetail(text) && !asksForTimeOnly(text) && !isMerePointing(text);
  const category = isMatter ? await routeWhileQueued(context, services) : null;
  const { queuedNote, queuedMatter, questionKept } = textsFor(context);
  if (isQuestion || asksForTime(text)) {
    await tellStanding(message, asksForTime(text) ? undefined : questionKept);
    return true;
  }
  const name = wordCategory(category, locale);
  const line = name === null ? 'queuedNote' : 'queuedMatter';
  const note = name === null ? queuedNote : queuedMatter.map((word) => word({ category: name }));
  await say(context, line, note, { plantao: { kind: 'acknowledged' } });
  return true;
}
