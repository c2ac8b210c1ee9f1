import type { TurnContext } from 'botbuilder';
import { say, textsFor } from '../say';
import { asWritten } from '../texts/word-values';

/** Says which of the customer's requests it is about from here on. */
export async function sayNextRequest(context: TurnContext, request: string): Promise<void> {
  const { nextRequest } = textsFor(context);
  await say(
    context,
    'nextRequest',
    nextRequest.map((word) => word({ request: asWritten(request) })),
    { plantao: { kind: 'smalltalk' } },
  );
}
