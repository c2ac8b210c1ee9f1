import * as z from 'zod';
import { bookingInputSchema, freeTimesSchema } from '../../contracts/booking';
import {
  callbackSettingsInputSchema,
  callbackSettingsSchema,
  defaultCallbacks,
} from '../../contracts/callback';
import { conversationDetailSchema } from '../../contracts/conversation';
import type { Handoff } from '../../handoff/create-handoff';
import type { AuditStore } from '../../staff/audit-store';
import { defineRoute, type Route } from '../http/route';
import { settingRoutes } from './setting-routes';

interface Dependencies {
  handoff: Pick<Handoff, 'callbacks' | 'views'>;
  audit: Pick<AuditStore, 'record'>;
}

const idParams = z.object({ id: z.string().min(1).max(200) });

/** When customers may book to be called back, and what staff do to what is booked. */
export function callbackRoutes({ handoff: { callbacks, views }, audit }: Dependencies): Route[] {
  const { setting } = callbacks;
  return [
    ...settingRoutes({
      name: 'callbacks',
      schema: callbackSettingsInputSchema,
      audit,
      read: {
        access: 'settings:read',
        summary:
          'When customers may book to be called back: times within the weekly calendar. Without a calendar nothing can be booked.',
        response: callbackSettingsSchema,
        async run() {
          const { version, value } = await setting.readStored();
          return { version, value: value ?? defaultCallbacks };
        },
      },
      write: {
        access: 'settings:write',
        summary:
          'Sets when customers may book to be called back, unless somebody saved since it was read. What is booked already stands.',
        run: (value, _by, seen) => setting.write(value, seen),
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/conversations/:id/free-times',
      access: 'conversations:work',
      summary:
        "The free times to call the customer back, of the conversation's team; none where nothing can be booked.",
      params: idParams,
      response: freeTimesSchema,
      async handle({ staff, params }) {
        const times = await callbacks.freeTimes(params.id, staff);
        return {
          items: times.map(({ startsAt, endsAt }) => ({
            startsAt: startsAt.toISOString(),
            endsAt: endsAt.toISOString(),
          })),
        };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/conversations/:id/booking',
      access: 'conversations:work',
      summary:
        'Books a free time for the customer, and tells them; whoever has the conversation is free for others until then. 409 `time-taken` when it went to somebody else, `conflict` when one is booked.',
      params: idParams,
      body: bookingInputSchema,
      response: conversationDetailSchema,
      async handle({ staff, params, body }) {
        const { _id } = await callbacks.book(params.id, staff, new Date(body.startsAt));
        return views.present(staff, _id);
      },
    }),
    defineRoute({
      method: 'put',
      path: '/api/conversations/:id/booking',
      access: 'conversations:work',
      summary:
        'Moves the booked call to another free time, and tells the customer. 409 `time-taken` when it went to somebody else, `conflict` when nothing is booked.',
      params: idParams,
      body: bookingInputSchema,
      response: conversationDetailSchema,
      async handle({ staff, params, body }) {
        const { _id } = await callbacks.move(params.id, staff, new Date(body.startsAt));
        return views.present(staff, _id);
      },
    }),
    defineRoute({
      method: 'del',
      path: '/api/conversations/:id/booking',
      access: 'conversations:work',
      summary:
        'Cancels the booked call, and tells the customer, who may choose another time. 409 `conflict` when nothing is booked.',
      params: idParams,
      response: conversationDetailSchema,
      async handle({ staff, params }) {
        const { _id } = await callbacks.cancel(params.id, staff);
        return views.present(staff, _id);
      },
    }),
  ];
}
