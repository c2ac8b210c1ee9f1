import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { PlantaoError } from '../../contracts/plantao-error';

export interface RateLimits {
  /**
   * Counts a customer's message: 60 a minute in one conversation, and 30 at a burst (10 seconds).
   *
   * @throws PlantaoError `too-many-requests`
   */
  countMessage(conversationId: string): Promise<void>;
  /**
   * Counts what passes without being said, such as a sign of typing: 120 a minute in one conversation.
   *
   * @throws PlantaoError `too-many-requests`
   */
  countPassing(conversationId: string): Promise<void>;
  /**
   * Counts a look at a transcript or at the place in the queue: 600 a minute in one conversation, far more than a
   * client that polls needs in all its windows.
   *
   * @throws PlantaoError `too-many-requests`
   */
  countReading(conversationId: string): Promise<void>;
  /**
   * Counts what customers upload: 200 MB in ten minutes from one address, which is far more than people send and what
   * keeps one of them from filling the disk.
   *
   * @throws PlantaoError `too-many-requests`
   */
  countUpload(address: string, bytes: number): Promise<void>;
  /**
   * Counts a new conversation, or a token for one: 30 a minute from one address.
   *
   * @throws PlantaoError `too-many-requests`
   */
  countConversation(address: string): Promise<void>;
  /**
   * Counts a sign-in before its password is looked at, for that is dear: 60 a minute from one address, whatever the
   * accounts. What it answers with takes the count back, for one that succeeded.
   *
   * @throws PlantaoError `too-many-requests`
   */
  countSignIn(address: string): Promise<() => Promise<void>>;
}

/** What uploads are counted in, and how many of them a megabyte has. */
const kilobytes = 1024;

/**
 * The limits on what anybody may send. Each instance counts for itself: they keep a flood out and need no exactness.
 * An account's failed sign-ins are counted in the database (staff/failed-sign-in-store), where an exact number matters.
 *
 * @param enabled false for load tests (`RATE_LIMITS=off`)
 */
export function createRateLimits({ enabled }: { enabled: boolean }): RateLimits {
  if (!enabled) {
    const nothing = async () => undefined;
    return {
      countMessage: nothing,
      countPassing: nothing,
      countReading: nothing,
      countUpload: nothing,
      countConversation: nothing,
      countSignIn: async () => nothing,
    };
  }
  const burst = new RateLimiterMemory({ points: 30, duration: 10 });
  const messages = new RateLimiterMemory({ points: 60, duration: 60 });
  const passing = new RateLimiterMemory({ points: 120, duration: 60 });
  const readings = new RateLimiterMemory({ points: 600, duration: 60 });
  const uploads = new RateLimiterMemory({ points: 200 * kilobytes, duration: 600 });
  const conversations = new RateLimiterMemory({ points: 30, duration: 60 });
  const signIns = new RateLimiterMemory({ points: 60, duration: 60 });
  return {
    async countMessage(conversationId) {
      await count(burst, conversationId, 'You are writing very fast. Wait a moment and go on.');
      await count(messages, conversationId, 'You are writing very fast. Wait a moment and go on.');
    },
    async countPassing(conversationId) {
      await count(passing, conversationId, 'Too many signs of typing. Wait a moment and go on.');
    },
    async countReading(conversationId) {
      await count(
        readings,
        conversationId,
        'This conversation is read too often. Wait a moment and read on.',
      );
    },
    async countUpload(address, bytes) {
      const message = 'Too many files from your network. Wait a few minutes and send them again.';
      await count(uploads, address, message, Math.ceil(bytes / kilobytes));
    },
    async countConversation(address) {
      await count(conversations, address, 'Too many new conversations. Wait a minute and try again.');
    },
    async countSignIn(address) {
      await count(signIns, address, 'Too many sign-ins from your network. Wait a minute and try again.');
      return async () => {
        await signIns.reward(address);
      };
    },
  };
}

async function count(limiter: RateLimiterMemory, key: string, message: string, points = 1): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new PlantaoError('too-many-requests', message, { retryAfterSeconds: refusal.msBeforeNext / 1000 });
  }
}
