import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import { plantaoDataSchema } from '../../contracts/activity';
import type { NewActivity, StoredActivity } from '../../conversations/activity';
import { botAuthor } from '../../conversations/bot-author';
import type { Conversation } from '../../conversations/conversation';
import type { TurnLog } from './turn-log';

const channelDataSchema = z.object({ plantao: plantaoDataSchema });

/** What the bot sends, as it is kept: own shapes, so that no stored transcript depends on the SDK. */
function toNewActivity(activity: Partial<Activity>, replyTo: string): NewActivity {
  const data = channelDataSchema.safeParse(activity.channelData);
  const kept: NewActivity = { from: botAuthor, text: activity.text ?? '', replyTo };
  const actions = activity.suggestedActions?.actions.map(({ value, title }) => String(value ?? title)) ?? [];
  if (actions.length > 0) kept.suggestedActions = actions;
  if (activity.attachments !== undefined && activity.attachments.length > 0) {
    kept.cards = activity.attachments.map((card) => ({ ...card }));
  }
  if (data.success) kept.plantao = data.data.plantao;
  return kept;
}

/** The customer's stored activity as the SDK's dialogs expect it. */
function toFrameworkActivity(activity: StoredActivity, conversation: Conversation): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    id: activity._id,
    timestamp: activity.at,
    channelId: conversation.channel,
    serviceUrl: '',
    locale: conversation.locale,
    text: activity.text,
    from: { id: conversation.customer.id, name: conversation.customer.name ?? '', role: 'user' },
    recipient: { id: botAuthor.id ?? '', name: botAuthor.name ?? '', role: 'bot' },
    conversation: {
      id: conversation.threadId,
      name: '',
      isGroup: false,
      conversationType: 'personal',
      tenantId: '',
    },
  };
}

interface Options {
  onTyping: (conversation: Conversation) => void;
}

/**
 * Runs the bot's dialogs over a stored activity and keeps back what they send, so that it is committed together with
 * what they change. The channels never see it: they read the transcript.
 */
export class TurnAdapter extends BotAdapter {
  readonly #onTyping: Options['onTyping'];

  constructor({ onTyping }: Options) {
    super();
    this.#onTyping = onTyping;
  }

  async runTurn(
    activity: StoredActivity,
    log: TurnLog,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const context = new TurnContext(this, toFrameworkActivity(activity, log.draft));
    context.turnState.set(logKey, log);
    await this.runMiddleware(context, logic);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const log: TurnLog = context.turnState.get(logKey);
    return activities.map((activity, index) => {
      if (activity.type === ActivityTypes.Typing) this.#onTyping(log.draft);
      else if (activity.type === undefined || activity.type === ActivityTypes.Message) {
        log.reply(toNewActivity(activity, context.activity.id ?? ''));
      }
      return { id: `${context.activity.id ?? ''}.${index}` };
    });
  }

  override async updateActivity(): Promise<undefined> {
    throw new Error('A transcript is append-only: send a new activity.');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('A transcript is append-only: send a new activity.');
  }

  override async continueConversation(
    _reference: Partial<ConversationReference>,
    _logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    throw new Error('Proactive messages are transitions of the conversation: see conversations/.');
  }
}

const logKey = Symbol('turn log');
