import { PlantaoError } from '../../contracts/plantao-error';
import type { Conversations } from '../../conversations/conversations';
import type { SocketRoute } from '../http/mount-sockets';
import type { RateLimits } from '../http/rate-limits';
import type { ActivityStreams } from './activity-stream';
import type { DirectLineTokens } from './direct-line-token';
import { publicOrigin } from './public-origin';

interface Dependencies {
  conversations: Conversations;
  streams: ActivityStreams;
  tokens: DirectLineTokens;
  publicUrl: string | null;
  limits: Pick<RateLimits, 'countReading'>;
}

/** `GET /v3/directline/conversations/:id/stream?t=…&watermark=…`: everything after the watermark, then what comes. */
export function streamSocket({
  conversations,
  streams,
  tokens,
  publicUrl,
  limits,
}: Dependencies): SocketRoute {
  return {
    // Ids are base64url, so nothing in them is ever escaped.
    path: /^\/v3\/directline\/conversations\/([\w-]+)\/stream$/,
    async authorise(request, url, match) {
      const threadId = match[1] ?? '';
      if (tokens.readStreamTicket(url.searchParams.get('t') ?? '').conv !== threadId) {
        throw new PlantaoError('not-allowed', 'This ticket opens another conversation.');
      }
      // Each begins with a look at the transcript.
      await limits.countReading(threadId);
      // Whoever comes back may come from another instance: the stored state counts, not the one in memory.
      conversations.forget(threadId);
      if ((await conversations.findByThread(threadId)) === null) {
        throw new PlantaoError('not-found', 'Start the conversation first.');
      }
      const watermark = Number(url.searchParams.get('watermark') ?? '0');
      const after = Number.isSafeInteger(watermark) && watermark > 0 ? watermark : 0;
      const origin = publicOrigin(request, publicUrl);
      return (socket) => streams.open(socket, threadId, after, origin);
    },
  };
}
