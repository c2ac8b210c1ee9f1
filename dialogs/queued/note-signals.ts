import type { TurnContext } from 'botbuilder';
import type { Signals } from '../../contracts/category';
import { step } from '../../conversations/transition';
import { listSignals } from '../../triage/raise-priority';
import { scopeOf } from '../scope-state';

/** What a later message gives away is kept beside what the triage heard, for the person who takes over. */
export function noteSignals(context: TurnContext, signals: Signals): void {
  const heard = listSignals(signals);
  scopeOf(context).change((conversation) => {
    const { triage } = conversation;
    if (triage === null || heard.every((name) => triage.signals.includes(name)))
      return step(conversation, {});
    return step(conversation, {
      triage: { ...triage, signals: [...new Set([...triage.signals, ...heard])] },
    });
  });
}
