import type { TurnContext } from 'botbuilder';
import { defaultTeam } from '../../contracts/staff';
import type { ExpectedPlace } from '../bot-services';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import type { Texts } from '../texts/texts';
import { wordPlace, wordWait } from '../texts/word-values';

type PlaceTexts = Pick<Texts, 'queued' | 'queuedAlone' | 'queuedNobody'>;

/** How a place is told to who gets it, and to who asks for it later. */
const textsOfLine = {
  queued: (texts: Texts): PlaceTexts => texts,
  stillQueued: (texts: Texts): PlaceTexts => ({
    queued: texts.stillQueued,
    queuedAlone: texts.stillNext,
    queuedNobody: texts.stillNobody,
  }),
};

interface Manner {
  line: keyof typeof textsOfLine;
  /** A sentence that goes before it. */
  before?: string;
}

/** Says to who is in the queue where they stand, and for how long about. */
export async function tellPlace(
  context: TurnContext,
  place: ExpectedPlace,
  { line, before }: Manner,
): Promise<void> {
  const { queue, locale, triage, priority } = scopeOf(context).conversation;
  const { queued, queuedAlone, queuedNobody } = textsOfLine[line](textsFor(context));
  const wait = wordWait(place, locale);
  const at = wordPlace(place.position, locale);
  const wordings = !place.isAnyoneThere
    ? queuedNobody.map((word) => word({ place: at }))
    : place.position <= 1
      ? queuedAlone.map((word) => word({ wait }))
      : queued.map((word) => word({ place: at, wait }));
  await say(context, line, wordings, {
    before,
    plantao: {
      kind: 'queued',
      position: place.position,
      expectedWaitSeconds: place.expectedWaitSeconds,
      expectedWaitRange: place.expectedWaitRange,
      withoutAgents: !place.isAnyoneThere,
      team: queue?.team ?? defaultTeam,
      category: triage?.category ?? null,
      priority,
    },
  });
}
