import type { Clock } from './clock';
import { DirectLineError } from './direct-line-error';
import type { DirectLineHttp, TokenGrant } from './direct-line-http';

/** What opens a conversation again after the page was closed. */
interface ResumeKey {
  conversationId: string;
  resumeSecret: string;
}

interface ConversationTokenOptions {
  http: DirectLineHttp;
  clock: Clock;
  /** The locale of a conversation that starts now. */
  locale: () => string;
  userName?: string;
  resume?: ResumeKey;
  /** A conversation was opened, or its resume secret changed: keep both. */
  onSession: (session: { conversationId: string; resumeSecret?: string }) => void;
  /** The former conversation cannot be opened any more; a new one starts, without what was said. */
  onLost: () => void;
}

const longestRefreshMs = 15 * 60_000;
const refreshAgainMs = 60_000;

/** The key to one conversation: obtained, refreshed before it expires, and renewed when the server refuses it. */
export class ConversationToken {
  /** True once the conversation was started with the server, so that its stream is resumed, not started. */
  started = false;
  private grant: TokenGrant | undefined;
  private resume: ResumeKey | undefined;
  private renewal: Promise<TokenGrant> | undefined;
  private cancelRefresh = () => {};

  constructor(private readonly options: ConversationTokenOptions) {
    this.resume = options.resume;
  }

  /** Runs `call` with the token, renewing it once when the server no longer takes it. */
  async use<Answer>(call: (token: string, conversationId: string) => Promise<Answer>): Promise<Answer> {
    const grant = this.grant ?? (await this.renew());
    try {
      return await call(grant.token, grant.conversationId);
    } catch (error) {
      if (!(error instanceof DirectLineError) || error.code !== 'unauthorised') throw error;
      const renewed = this.grant && this.grant !== grant ? this.grant : await this.renew();
      return call(renewed.token, renewed.conversationId);
    }
  }

  /** Takes the token that came with another answer. */
  replace(conversationId: string, token: string | undefined): void {
    if (token === undefined || this.grant?.conversationId !== conversationId) return;
    this.grant = { ...this.grant, token };
  }

  /** Gives the conversation up: the next use starts a new one. */
  forget(): void {
    this.cancelRefresh();
    this.grant = undefined;
    this.resume = undefined;
    this.started = false;
    this.options.onLost();
  }

  stop(): void {
    this.cancelRefresh();
  }

  /** Callers that come while a renewal is under way share it. */
  private renew(): Promise<TokenGrant> {
    this.renewal ??= this.obtain().finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  private async obtain(): Promise<TokenGrant> {
    const { http, locale, userName } = this.options;
    if (this.resume !== undefined) {
      const { conversationId, resumeSecret } = this.resume;
      try {
        const grant = await http.resumeToken(conversationId, resumeSecret);
        this.started = true;
        return this.accept({ ...grant, resumeSecret: grant.resumeSecret ?? resumeSecret });
      } catch (error) {
        if (!(error instanceof DirectLineError) || error.code === 'network' || error.code === 'busy')
          throw error;
      }
    }
    if (this.resume !== undefined || this.grant !== undefined) this.forget();
    return this.accept(await http.generateToken(locale(), userName));
  }

  private accept(grant: TokenGrant): TokenGrant {
    this.grant = grant;
    const { conversationId, resumeSecret } = grant;
    this.resume = resumeSecret === undefined ? undefined : { conversationId, resumeSecret };
    this.options.onSession(this.resume ?? { conversationId });
    this.refreshAfter(Math.min(grant.expiresInMs / 2, longestRefreshMs));
    return grant;
  }

  private refreshAfter(ms: number): void {
    this.cancelRefresh();
    this.cancelRefresh = this.options.clock.after(ms, () => void this.refresh());
  }

  private async refresh(): Promise<void> {
    const grant = this.grant;
    if (grant === undefined) return;
    try {
      const fresh = await this.options.http.refreshToken(grant.token);
      if (this.grant?.conversationId !== grant.conversationId) return;
      this.accept({ ...fresh, resumeSecret: fresh.resumeSecret ?? grant.resumeSecret });
    } catch {
      // Nothing is lost yet: the next call that the server refuses renews the token.
      this.refreshAfter(refreshAgainMs);
    }
  }
}
