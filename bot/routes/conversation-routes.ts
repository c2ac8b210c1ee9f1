import * as z from 'zod';
import { activityListSchema, activityViewSchema } from '../../contracts/activity';
import {
  closeInputSchema,
  conversationDetailSchema,
  conversationListSchema,
  conversationViewSchema,
  draftInputSchema,
  noteInputSchema,
  replyInputSchema,
  transferInputSchema,
} from '../../contracts/conversation';
import { prioritySchema } from '../../contracts/priority';
import type { Conversation } from '../../conversations/conversation';
import { type Actor, isOwner } from '../../handoff/actor';
import type { Handoff } from '../../handoff/create-handoff';
import { presentActivity } from '../../handoff/views/present-activity';
import { defineRoute, type Route } from '../http/route';

interface Dependencies {
  handoff: Pick<Handoff, 'acts' | 'views' | 'access'>;
  /** @throws PlantaoError `not-found` */
  get: (conversationId: string) => Promise<Conversation>;
  /** Told of the articles that an agent's message carried. */
  articlesSent: (conversation: Conversation, articleIds: readonly string[]) => void;
  /** Shows colleagues that somebody writes. */
  tellColleagues: (conversation: Conversation, writer: Actor) => void;
  /** Shows the customer that their agent writes. */
  tellCustomer: (conversation: Conversation, writer: Actor) => void;
}

const idParams = z.object({ id: z.string().min(1).max(200) });
const filter = z.string().min(1).max(60).optional();
const listQuery = z.object({
  view: conversationViewSchema,
  team: filter,
  category: filter,
  priority: z.optional(prioritySchema),
  q: z.string().max(200).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const afterQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});

/** What desks read. */
function readRoutes({ handoff: { views } }: Dependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/conversations',
      access: 'conversations:read',
      summary: 'Lists conversations: the queue in the order it would be served, mine, open or closed.',
      query: listQuery,
      response: conversationListSchema,
      handle: ({ staff, query }) => views.list(staff, query),
    }),
    defineRoute({
      method: 'get',
      path: '/api/conversations/:id',
      access: 'conversations:read',
      summary: 'A conversation with its context.',
      params: idParams,
      response: conversationDetailSchema,
      handle: ({ staff, params }) => views.detail(staff, params.id),
    }),
    defineRoute({
      method: 'get',
      path: '/api/conversations/:id/activities',
      access: 'conversations:read',
      summary: 'The transcript from a sequence number on.',
      params: idParams,
      query: afterQuery,
      response: activityListSchema,
      handle: ({ staff, params, query }) => views.transcript(staff, params.id, query.after, query.limit),
    }),
  ];
}

/** Who has the conversation. */
function ownershipRoutes({ handoff: { acts, views } }: Dependencies): Route[] {
  const act = (verb: 'claim' | 'release' | 'reopen', summary: string) =>
    defineRoute({
      method: 'post',
      path: `/api/conversations/:id/${verb}`,
      access: 'conversations:work',
      summary,
      params: idParams,
      response: conversationDetailSchema,
      async handle({ staff, params }) {
        const { _id } = await acts[verb](params.id, staff);
        return views.present(staff, _id);
      },
    });
  return [
    act('claim', 'Takes the conversation; 200 as well when one has it already.'),
    act('release', 'Puts the conversation back in the queue, where it keeps its waiting time.'),
    act('reopen', 'Takes a close back, with agent and place.'),
    defineRoute({
      method: 'post',
      path: '/api/conversations/:id/transfer',
      access: 'conversations:work',
      summary: 'Passes the conversation to a team or a colleague.',
      params: idParams,
      body: transferInputSchema,
      response: conversationDetailSchema,
      async handle({ staff, params, body }) {
        const { _id } = await acts.transfer(params.id, staff, body);
        return views.present(staff, _id);
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/conversations/:id/close',
      access: 'conversations:work',
      summary: 'Closes the conversation, says goodbye and asks for the survey.',
      params: idParams,
      body: closeInputSchema,
      response: conversationDetailSchema,
      async handle({ staff, params, body }) {
        const { _id } = await acts.close(params.id, staff, body);
        return views.present(staff, _id);
      },
    }),
  ];
}

/** What is written in it. */
function writingRoutes(dependencies: Dependencies): Route[] {
  const { acts, access } = dependencies.handoff;
  return [
    defineRoute({
      method: 'post',
      path: '/api/conversations/:id/messages',
      access: 'conversations:work',
      summary: 'Replies to the customer; the same clientId again is the same message.',
      params: idParams,
      body: replyInputSchema,
      response: activityViewSchema,
      async handle({ staff, params, body }) {
        const { articleIds = [], ...input } = body;
        const { activity, isNew } = await acts.reply(params.id, staff, input);
        if (isNew && articleIds.length > 0) {
          dependencies.articlesSent(await dependencies.get(params.id), articleIds);
        }
        // Whoever wrote it knows what it says.
        return presentActivity(activity, 'whole');
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/conversations/:id/notes',
      access: 'conversations:work',
      summary: 'Adds an internal note; no customer ever sees it.',
      params: idParams,
      body: noteInputSchema,
      response: activityViewSchema,
      handle: async ({ staff, params, body }) =>
        presentActivity((await acts.note(params.id, staff, body)).activity, 'whole'),
    }),
    defineRoute({
      method: 'put',
      path: '/api/conversations/:id/draft',
      access: 'conversations:work',
      summary: 'Keeps an unsent reply or note; empty text removes it.',
      params: idParams,
      body: draftInputSchema,
      async handle({ staff, params, body }) {
        await acts.saveDraft(params.id, staff, body);
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/conversations/:id/typing',
      access: 'conversations:work',
      summary: 'Shows that one writes: to colleagues, and to the customer when one has the conversation.',
      params: idParams,
      async handle({ staff, params }) {
        const conversation = await dependencies.get(params.id);
        await access.mustRead(staff, conversation);
        dependencies.tellColleagues(conversation, staff);
        if (isOwner(staff, conversation)) dependencies.tellCustomer(conversation, staff);
      },
    }),
  ];
}

/** Everything that desks do with conversations. */
export function conversationRoutes(dependencies: Dependencies): Route[] {
  return [...readRoutes(dependencies), ...ownershipRoutes(dependencies), ...writingRoutes(dependencies)];
}
