/** @jsxImportSource preact */
import { render } from 'preact';
import { Chat } from './chat/chat';
import { newId } from './chat/new-id';
import { ChatApp } from './components/chat-view';
import { browserTransport } from './direct-line/browser-transport';
import { browserClock } from './direct-line/clock';
import { DirectLineHttp } from './direct-line/direct-line-http';
import { openStream } from './direct-line/open-stream';
import { connectFrameHost } from './host/frame-host';
import { openPageHost } from './host/page-host';
import { paintIn } from './paint-in';
import './styles/widget.css';
import { chooseLocale } from './texts/texts';

async function start(): Promise<void> {
  const framed = window.parent !== window;
  const host = framed ? await connectFrameHost() : openPageHost();
  const { config, session } = host;
  const chat = new Chat({
    host,
    http: new DirectLineHttp(browserTransport, browserClock.now),
    clock: browserClock,
    random: Math.random,
    newId,
    openSocket: openStream,
    locale: chooseLocale([session.locale, config.locale, ...navigator.languages]),
  });
  if (config.colour !== undefined) paintIn(config.colour);
  const inFront = () => chat.setVisible(host.open && document.visibilityState === 'visible');
  host.onVisible = inFront;
  document.addEventListener('visibilitychange', inFront);
  window.addEventListener('focus', inFront);
  window.addEventListener('online', () => chat.networkChanged(true));
  window.addEventListener('offline', () => chat.networkChanged(false));
  const place = document.getElementById('chat');
  if (place !== null) render(<ChatApp chat={chat} />, place);
  chat.start();
}

void start();
