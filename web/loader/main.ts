import type { HostConfig } from '../widget/host/host-messages';
import { Launcher } from './launcher';
import { openPageSession } from './page-session';

const script = document.currentScript;

/** Reads the script's data attributes; the locale falls back to the page's own. */
function readConfig(): HostConfig {
  const { locale, colour, name, userName } = script instanceof HTMLScriptElement ? script.dataset : {};
  const config: HostConfig = { locale: locale ?? (document.documentElement.lang || navigator.language) };
  if (colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour)) config.colour = colour;
  if (name !== undefined) config.name = name;
  if (userName !== undefined) config.userName = userName;
  return config;
}

function start(): void {
  if (window.Plantao !== undefined || !(script instanceof HTMLScriptElement)) return;
  const { origin } = new URL(script.src);
  const launcher = new Launcher({ origin, session: openPageSession(origin), config: readConfig });
  window.Plantao = {
    open: () => launcher.open(),
    close: () => launcher.close(),
    toggle: () => launcher.toggle(),
  };
}

if (document.body === null) document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
