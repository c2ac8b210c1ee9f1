import { z } from 'zod';
import type { Conversation } from '../../conversations/conversation';
import { step } from '../../conversations/transition';
import { localClock } from '../../handoff/callbacks/local-clock';
import type { Effect } from '../turn-scope';

const offerSchema = z.object({
  /** The last time that was offered; null where none were. */
  after: z.iso.datetime().nullable(),
  /** The local day that is spoken of, since 1970; null for none, or several. */
  day: z.int().nullable().default(null),
});
type CallOffer = z.infer<typeof offerSchema>;

function stored({ dialog }: Conversation): CallOffer {
  return z.object({ callOffer: offerSchema }).safeParse(dialog).data?.callOffer ?? { after: null, day: null };
}

/** The last time that was offered, after which further ones go on; null where none were offered. */
export function offeredUpTo(conversation: Conversation): Date | null {
  const { after } = stored(conversation);
  return after === null ? null : new Date(after);
}

/** The day that is spoken of, since 1970: that of the times offered last, or of the one booked since. */
export function spokenDay(conversation: Conversation): number | null {
  return stored(conversation).day;
}

/** Times of one team's calendar. */
interface TimesOfZone {
  times: readonly { startsAt: Date }[];
  timeZone: string;
}

function onlyDay({ times, timeZone }: TimesOfZone): number | null {
  const days = new Set(times.map(({ startsAt }) => localClock(timeZone, startsAt).day));
  const [day = null] = days;
  return days.size === 1 ? day : null;
}

/** What the dialogs remember from now on: which times have been offered. */
export function withOffer({ dialog }: Conversation, offered: TimesOfZone): Conversation['dialog'] {
  const last = offered.times.at(-1);
  if (last === undefined) return dialog;
  const callOffer: CallOffer = { after: last.startsAt.toISOString(), day: onlyDay(offered) };
  return { ...dialog, callOffer };
}

/** Keeps which times have been offered. */
export function keepOffer(offered: TimesOfZone): Effect {
  return (conversation) => step(conversation, { dialog: withOffer(conversation, offered) });
}

/** Keeps that a time was booked: what is said of the clock alone is of its day from now on. */
export function keepBookedDay(booked: TimesOfZone): Effect {
  return (conversation) => {
    const callOffer: CallOffer = { ...stored(conversation), day: onlyDay(booked) };
    return step(conversation, { dialog: { ...conversation.dialog, callOffer } });
  };
}
