import { leaveConversation } from '../chatting/leave-conversation';
import { dialogIds } from '../dialog-ids';
import { isChoice } from '../hearing/choices';
import type { Message } from '../message';
import { say, textsFor } from '../say';

/** The second call's three choices, typed or tapped. True when one of them was taken. */
export async function heedSecondCall({ dc, text }: Message): Promise<boolean> {
  const { context } = dc;
  const texts = textsFor(context);
  if (isChoice(text, 'goOn')) {
    if (dc.activeDialog?.id === dialogIds.callback) await dc.cancelAllDialogs();
    await say(context, 'goOn', texts.goOn, {
      plantao: { kind: 'smalltalk' },
      choices: [texts.choices.person],
    });
    await dc.repromptDialog();
    return true;
  }
  if (isChoice(text, 'callBack')) {
    await dc.cancelAllDialogs();
    await dc.beginDialog(dialogIds.callback);
    return true;
  }
  if (isChoice(text, 'leaveIt')) {
    await leaveConversation(context);
    return true;
  }
  return false;
}
