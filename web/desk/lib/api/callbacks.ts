import { queryOptions } from '@tanstack/react-query';
import { freeTimesSchema } from '../../../../contracts/booking';
import { type CallbackSettings, callbackSettingsSchema } from '../../../../contracts/callback';
import { conversationDetailSchema } from '../../../../contracts/conversation';
import { request, requestVersioned, type Versioned } from './request';

export const callbacksQuery = queryOptions({
  queryKey: ['settings', 'callbacks'],
  queryFn: ({ signal }) => requestVersioned(callbackSettingsSchema, '/settings/callbacks', { signal }),
});

/** Over the version that they were made from; `conflict` when there is a newer one. */
export const saveCallbacks = ({
  content,
  version,
}: Versioned<CallbackSettings>): Promise<Versioned<CallbackSettings>> =>
  requestVersioned(callbackSettingsSchema, '/settings/callbacks', { method: 'PUT', body: content, version });

/** The times that may be booked for a conversation, or its booking moved to. */
export function freeTimesQuery(id: string) {
  return queryOptions({
    queryKey: ['free-times', id],
    queryFn: ({ signal }) =>
      request(freeTimesSchema, `/conversations/${encodeURIComponent(id)}/free-times`, { signal }),
    staleTime: 0,
  });
}

/** Books the time, or moves what is booked there. Throws `time-taken` when it went to somebody else meanwhile. */
export const setBooking = (id: string, startsAt: string, how: 'book' | 'move') =>
  request(conversationDetailSchema, `/conversations/${encodeURIComponent(id)}/booking`, {
    method: how === 'book' ? 'POST' : 'PUT',
    body: { startsAt },
  });

export const cancelBooking = (id: string) =>
  request(conversationDetailSchema, `/conversations/${encodeURIComponent(id)}/booking`, {
    method: 'DELETE',
  });
