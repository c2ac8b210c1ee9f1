import { readableOn } from '../widget/chat/readable-on';
import type { FromChat, HostConfig, ToChat } from '../widget/host/host-messages';
import { launcherStyle } from './launcher-style';
import type { PageSession } from './page-session';
import { launcherTexts } from './texts';

interface LauncherOptions {
  /** Plantão's origin: the only one that messages are taken from and sent to. */
  origin: string;
  session: PageSession;
  /** Read anew at each use: a page may change its language. */
  config: () => HostConfig;
}

const svgSpace = 'http://www.w3.org/2000/svg';
const bubble =
  'M12 3C6.5 3 2 6.7 2 11.2c0 2.6 1.5 4.9 3.8 6.4-.2 1.2-.8 2.5-1.8 3.4 2 0 3.9-.7 5.2-1.8.9.2 1.8.3 2.8.3 5.5 0 10-3.7 10-8.2S17.5 3 12 3z';
const phone = matchMedia('(max-width: 480px)');

/** The button on the host page and the window that it opens. */
export class Launcher {
  private readonly place = document.createElement('div');
  private readonly button = document.createElement('button');
  private readonly badge = document.createElement('b');
  private readonly host = document.createElement('plantao-chat');
  private frame: HTMLIFrameElement | undefined;
  /** True once the chat in the frame listens. */
  private ready = false;
  private opener: HTMLElement | null = null;
  private isOpen = false;
  private unread = 0;
  private locale: string;

  constructor(private readonly options: LauncherOptions) {
    const { host } = this;
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(launcherStyle);
    root.adoptedStyleSheets = [sheet];
    const { colour, locale } = options.config();
    this.locale = options.session.load().locale ?? locale ?? '';
    if (colour !== undefined) {
      host.style.setProperty('--brand', colour);
      host.style.setProperty('--on-brand', readableOn(colour));
    }
    this.button.type = 'button';
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.button.append(drawBubble(), this.badge);
    this.button.addEventListener('click', () => this.toggle());
    this.place.append(this.button);
    root.append(this.place);
    document.body.append(host);
    window.addEventListener('message', (event: MessageEvent<FromChat>) => this.hear(event));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.isOpen && !event.defaultPrevented) this.close();
    });
    window.visualViewport?.addEventListener('resize', () => this.fitKeyboard());
    this.show();
    this.resume();
  }

  open(): void {
    if (this.isOpen) return;
    const active = document.activeElement;
    this.opener =
      active instanceof HTMLElement && active !== this.host && active !== document.body ? active : null;
    this.load();
    this.setOpen(true);
    this.frame?.focus();
  }

  /** Closes the window and gives the focus back to what opened it. */
  close(): void {
    if (!this.isOpen) return;
    this.setOpen(false);
    (this.opener?.isConnected ? this.opener : this.button).focus();
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  /** A conversation that is still going on is taken up without a click, so that an answer is noticed on any page. */
  private resume(): void {
    const { session } = this.options;
    if (session.load().active !== true) return;
    const take = () => {
      this.load();
      if (session.wasOpen() && !phone.matches) this.setOpen(true);
    };
    if (document.readyState === 'complete') take();
    else window.addEventListener('load', take, { once: true });
  }

  private load(): void {
    if (this.frame !== undefined) return;
    const frame = document.createElement('iframe');
    frame.src = `${this.options.origin}/chat`;
    frame.title = launcherTexts(this.locale).frame;
    frame.className = 'away';
    this.frame = frame;
    this.place.prepend(frame);
  }

  private setOpen(open: boolean): void {
    this.isOpen = open;
    this.options.session.setOpen(open);
    this.place.className = open ? 'open' : '';
    if (this.frame !== undefined) this.frame.className = open ? '' : 'away';
    this.tell({ plantao: 'visible', open });
    this.fitKeyboard();
    this.show();
  }

  private hear({ source, origin, data }: MessageEvent<FromChat>): void {
    if (source !== this.frame?.contentWindow || origin !== this.options.origin) return;
    const { session, config } = this.options;
    switch (data?.plantao) {
      case 'ready':
        this.ready = true;
        this.tell({ plantao: 'init', config: config(), session: session.load(), open: this.isOpen });
        break;
      case 'save':
        session.save(data.session, data.changed);
        break;
      case 'unread':
        this.unread = Number(data.count) || 0;
        this.locale = String(data.locale);
        this.show();
        break;
      case 'close':
        this.close();
    }
  }

  private tell(message: ToChat): void {
    if (this.ready) this.frame?.contentWindow?.postMessage(message, this.options.origin);
  }

  private show(): void {
    const texts = launcherTexts(this.locale);
    const name = this.isOpen ? texts.close : this.unread > 0 ? texts.openUnread(this.unread) : texts.open;
    this.button.setAttribute('aria-label', name);
    this.button.setAttribute('aria-expanded', String(this.isOpen));
    this.badge.textContent = this.unread > 0 && !this.isOpen ? String(Math.min(99, this.unread)) : '';
    if (this.frame !== undefined) this.frame.title = texts.frame;
  }

  /** On a phone the keyboard covers the page instead of shrinking it: the window ends above the keyboard. */
  private fitKeyboard(): void {
    const viewport = window.visualViewport;
    if (this.frame === undefined || viewport === null) return;
    const covered = this.isOpen && phone.matches && viewport.height < window.innerHeight - 60;
    this.frame.style.height = covered ? `${viewport.height}px` : '';
    this.frame.style.top = covered ? `${viewport.offsetTop}px` : '';
  }
}

function drawBubble(): SVGSVGElement {
  const picture = document.createElementNS(svgSpace, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', bubble);
  picture.append(path);
  return picture;
}
