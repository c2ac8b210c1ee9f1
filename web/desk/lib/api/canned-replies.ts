import { queryOptions } from '@tanstack/react-query';
import { type CannedReply, cannedRepliesSchema } from '../../../../contracts/canned-reply';
import { requestVersioned, type Versioned } from './request';

export const cannedRepliesQuery = queryOptions({
  queryKey: ['settings', 'canned-replies'],
  queryFn: ({ signal }) => requestVersioned(cannedRepliesSchema, '/settings/canned-replies', { signal }),
});

/** Over the version that they were made from; `conflict` when there is a newer one. */
export const saveCannedReplies = ({
  content,
  version,
}: Versioned<CannedReply[]>): Promise<Versioned<CannedReply[]>> =>
  requestVersioned(cannedRepliesSchema, '/settings/canned-replies', {
    method: 'PUT',
    body: content,
    version,
  });
