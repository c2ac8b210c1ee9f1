import { ActivityTypes, DeliveryModes, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type restify from 'restify';
import type { PolicyOf } from '../../conversations/absence/absence-policy';
import { noticeSignOfLife } from '../../conversations/absence/arm-absence';
import type { Conversations } from '../../conversations/conversations';
import { recordAnswered } from '../../conversations/deliver';
import type { Transition } from '../../conversations/transition';
import { acceptMessage } from '../channels/accept-message';
import type { OpenThread } from '../channels/open-thread';
import { readLocale } from '../channels/read-locale';
import { maxJsonBytes, parseJson, readBody } from '../http/read-body';
import { sendError } from '../http/send-error';
import { sendJson } from '../http/send-json';
import { validate } from '../http/validate';
import type { TurnRunner } from '../turn/run-turns';
import type { FrameworkAdapter } from './create-cloud-adapter';
import type { ChannelDelivery } from './deliver-to-channel';
import {
  type Account,
  type FrameworkActivity,
  frameworkActivitySchema,
  refuseStrangers,
  threadIdOf,
  whoJoined,
} from './incoming-framework-activity';
import { isToSend, presentFrameworkActivity } from './present-framework-activity';
import { presentHandoffEvent } from './present-handoff-event';
import { readFrameworkMessage, saidIn } from './read-framework-message';

interface Dependencies {
  adapter: FrameworkAdapter;
  isAuthenticated: boolean;
  conversations: Conversations;
  turns: TurnRunner;
  delivery: ChannelDelivery;
  openThread: OpenThread;
  greet: Transition;
  policyOf: PolicyOf;
  logger: Logger;
  publicUrl: string;
  limitMessages: (threadId: string) => Promise<void>;
}

/** `POST /api/messages`: Azure's channels and the Bot Framework's tools. The activity is accepted; its turn runs apart. */
export function mountMessagesEndpoint(server: restify.Server, dependencies: Dependencies): void {
  const { adapter, conversations, turns, openThread, greet, policyOf, publicUrl } = dependencies;

  async function openFor(context: TurnContext, activity: FrameworkActivity, user: Account) {
    const { id, name } = user;
    return openThread(
      {
        threadId: threadIdOf(activity),
        channel: activity.channelId,
        customer: { id, ...(name ? { name } : {}) },
        locale: readLocale(activity.locale),
        reference: { ...TurnContext.getConversationReference(context.activity), user },
      },
      saidIn(activity),
    );
  }

  /** With `expectReplies` the channel reads the bot's words from the answer itself. */
  async function replyInline(context: TurnContext, conversationId: string, afterSeq: number): Promise<void> {
    await turns.whenIdle(conversationId);
    const conversation = await conversations.find(conversationId);
    if (conversation === null) return;
    const readTranscript = () => conversations.read(conversation, conversation.firstSeq);
    for (const activity of await conversations.read(conversation, afterSeq)) {
      const said = isToSend(activity)
        ? presentFrameworkActivity(activity, conversation, publicUrl)
        : await presentHandoffEvent(context, activity, conversation, readTranscript);
      if (said !== null) await context.sendActivity(said);
    }
    await conversations.apply(conversationId, recordAnswered(conversation.seq));
  }

  async function onActivity(context: TurnContext, activity: FrameworkActivity): Promise<void> {
    const joined = whoJoined(activity);
    if (activity.type === ActivityTypes.Typing) {
      const conversation = await conversations.findByThread(threadIdOf(activity));
      if (conversation !== null) await conversations.apply(conversation._id, noticeSignOfLife(policyOf));
      return;
    }
    if (activity.type !== ActivityTypes.Message && joined === undefined) return;
    const open = () => openFor(context, activity, joined ?? activity.from);
    const conversation = await open();
    const before = conversation.seq;
    /** Gives the conversation that it belongs to. */
    const accept = async (): Promise<string> => {
      if (joined !== undefined) {
        await conversations.apply(conversation._id, greet);
        return conversation._id;
      }
      await dependencies.limitMessages(conversation.threadId);
      const accepted = await acceptMessage(turns, open, () => readFrameworkMessage(activity));
      return accepted.conversation._id;
    };
    if (activity.deliveryMode !== DeliveryModes.ExpectReplies) {
      await accept();
      return;
    }
    await dependencies.delivery.withhold(conversation._id, async () => {
      const id = await accept();
      await replyInline(context, id, before);
    });
  }

  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    try {
      const body = parseJson(request, await readBody(request, maxJsonBytes));
      const activity = validate(frameworkActivitySchema, body, 'body');
      if (!dependencies.isAuthenticated) refuseStrangers(activity, request);
      const result = await adapter.receive(request.headers.authorization ?? '', activity, (context) =>
        onActivity(context, activity),
      );
      const { status, body: replies }: { status: number; body?: unknown } = result ?? { status: 200 };
      response.statusCode = status;
      if (replies === undefined) response.end();
      else sendJson(response, status, replies);
    } catch (error) {
      sendError(response, error, dependencies.logger);
    }
  });
}
