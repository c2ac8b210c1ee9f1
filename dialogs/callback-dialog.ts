import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { step } from '../conversations/transition';
import { defaultTeam } from '../handoff/choose-agent';
import { queueConversation } from '../handoff/queue-conversation';
import { dialogIds } from './dialog-ids';
import { say, textsFor } from './say';
import { scopeOf } from './scope-state';

/** Asks when the customer wants to be called back, and leaves the wish in the queue, where agents see it. */
export class CallbackDialog extends Dialog {
  constructor() {
    super(dialogIds.callback);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await say(dc.context, 'callbackAsk', textsFor(dc.context).callbackAsk, { plantao: { kind: 'intake' } });
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const scope = scopeOf(context);
    const wish = scope.activity.text.trim().slice(0, 200);
    if (wish === '') return dc.endDialog();
    scope.change((conversation, now) => {
      const { triage } = conversation;
      const queued = queueConversation(
        { ...conversation, callback: { wish, at: now } },
        {
          reason: 'callback-wished',
          team: triage?.team ?? defaultTeam,
          skills: triage?.skills ?? [],
          priority: triage?.priority ?? 'normal',
        },
        now,
      );
      const told = step(queued.conversation, {}, [
        {
          kind: 'event',
          audience: 'staff',
          from: { role: 'system' },
          text: '',
          event: { name: 'callback-wished', reason: wish },
        },
      ]);
      return { conversation: told.conversation, append: [...queued.append, ...told.append] };
    });
    await say(
      context,
      'callbackNoted',
      textsFor(context).callbackNoted.map((word) => word({ wish })),
      { plantao: { kind: 'acknowledged' } },
    );
    return dc.endDialog();
  }
}
