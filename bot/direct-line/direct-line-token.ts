import { createSecretKey, randomBytes } from 'node:crypto';
import { JsonWebTokenError, sign, TokenExpiredError, verify } from 'jsonwebtoken';
import { z } from 'zod';
import { RecentMap } from '../../basics/recent-map';
import { localeSchema } from '../../contracts/locale';
import { PlantaoError } from '../../contracts/plantao-error';

/** How long a token opens its conversation, in seconds. Clients renew it every 15 minutes. */
export const tokenLifeSeconds = 30 * 60;

const claimsSchema = z.object({
  /** The thread that the token opens. */
  conv: z.string(),
  /** The customer's id, given by the server. */
  user: z.string(),
  name: z.string().optional(),
  locale: z.optional(localeSchema),
  exp: z.number(),
});
export type TokenClaims = z.infer<typeof claimsSchema>;

/** Issues and reads the tokens that open one conversation each. */
export interface DirectLineTokens {
  issue(claims: Omit<TokenClaims, 'exp'>): string;
  /** Throws `token-expired` for one that has run out, `not-signed-in` for any other that opens nothing. */
  read(token: string): TokenClaims;
  /** A ticket for one WebSocket: addresses end up in logs, so it is not the token and lives for two minutes. */
  issueStreamTicket(claims: Omit<TokenClaims, 'exp'>): string;
  readStreamTicket(ticket: string): TokenClaims;
  /** The secret with which a customer's page takes its conversation up again after the token's end. */
  resumeSecret(claims: Pick<TokenClaims, 'conv' | 'user'>): string;
  /** Throws as `read` does. */
  readResumeSecret(secret: string): Pick<TokenClaims, 'conv' | 'user' | 'name' | 'locale'>;
}

const rememberedTokens = 5_000;
const ticketLifeSeconds = 120;
const resumeLifeSeconds = 30 * 24 * 60 * 60;

function refuse(cause: unknown): never {
  if (cause instanceof TokenExpiredError) {
    throw new PlantaoError('token-expired', 'The token has expired: ask for a new one.', { cause });
  }
  if (cause instanceof JsonWebTokenError || cause instanceof z.ZodError) {
    throw new PlantaoError('not-signed-in', 'Send a valid token: Authorization: Bearer …', { cause });
  }
  throw cause;
}

export function createDirectLineTokens(secret: string, now: () => Date): DirectLineTokens {
  // As a string it would be tried as a PEM file at each use, which costs fifty times the signature.
  const key = createSecretKey(secret, 'utf8');
  const known = new RecentMap<string, TokenClaims>(rememberedTokens);
  const seconds = () => Math.floor(now().getTime() / 1000);

  function issueFor(audience: string, claims: object, lifeSeconds: number): string {
    const iat = seconds();
    return sign({ ...claims, iat, exp: iat + lifeSeconds, aud: audience }, key, { algorithm: 'HS256' });
  }

  function readFor(audience: string, token: string): TokenClaims {
    try {
      return claimsSchema.parse(
        verify(token, key, { algorithms: ['HS256'], audience, clockTimestamp: seconds() }),
      );
    } catch (error) {
      return refuse(error);
    }
  }

  return {
    issue: (claims) => issueFor('direct-line', claims, tokenLifeSeconds),
    read(token) {
      const remembered = known.get(token);
      if (remembered !== undefined && remembered.exp > seconds()) return remembered;
      const claims = readFor('direct-line', token);
      known.set(token, claims);
      return claims;
    },
    issueStreamTicket: ({ conv, user }) => issueFor('stream', { conv, user }, ticketLifeSeconds),
    readStreamTicket: (ticket) => readFor('stream', ticket),
    resumeSecret: ({ conv, user }) => issueFor('resume', { conv, user }, resumeLifeSeconds),
    readResumeSecret: (resume) => readFor('resume', resume),
  };
}

/** A new thread's id: 128 random bits, safe in an address. */
export function newThreadId(): string {
  return randomBytes(16).toString('base64url').replace(/^-/, '_');
}

/** A new customer's id. The prefix is Direct Line's own mark of an id that the server vouches for. */
export function newCustomerId(): string {
  return `dl_${randomBytes(12).toString('hex')}`;
}
