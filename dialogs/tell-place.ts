import type { TurnContext } from 'botbuilder';
import { defaultTeam } from '../handoff/choose-agent';
import type { ExpectedPlace } from './bot-services';
import { say, textsFor } from './say';
import { scopeOf } from './scope-state';
import { wordPlace, wordWait } from './texts/word-values';

/** Says where somebody stands in the queue, and for how long about; `before`: a sentence that goes before it. */
export async function tellPlace(context: TurnContext, place: ExpectedPlace, before?: string): Promise<void> {
  const { queue, locale, triage, priority } = scopeOf(context).conversation;
  const texts = textsFor(context);
  const wait = wordWait(place.expectedWaitSeconds, locale);
  const at = wordPlace(place.position, locale);
  const wordings = !place.isAnyoneThere
    ? texts.stillNobody.map((word) => word({ place: at }))
    : place.position <= 1
      ? texts.stillNext.map((word) => word({ wait }))
      : texts.stillQueued.map((word) => word({ place: at, wait }));
  await say(context, 'stillQueued', wordings, {
    before,
    plantao: {
      kind: 'queued',
      position: place.position,
      expectedWaitSeconds: place.expectedWaitSeconds,
      withoutAgents: !place.isAnyoneThere,
      team: queue?.team ?? defaultTeam,
      category: triage?.category ?? null,
      priority,
    },
  });
}
