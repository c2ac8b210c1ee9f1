/**
 * The launcher and the window, inside a shadow root: the host page's styles stay out, and a constructed style sheet
 * needs no permission from its content security policy.
 */
export const launcherStyle = `
:host { all: initial; color-scheme: light dark; }
button {
  position: fixed; right: max(16px, env(safe-area-inset-right)); bottom: max(16px, env(safe-area-inset-bottom));
  z-index: 2147483000; width: 60px; height: 60px; padding: 0; border: 0; border-radius: 50%; cursor: pointer;
  display: grid; place-items: center; color: var(--on-brand, #fff); background: var(--brand, #0b5cad);
  box-shadow: 0 2px 12px rgb(0 0 0 / 30%);
}
button:focus-visible { outline: 3px solid var(--brand, #0b5cad); outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
svg { width: 28px; height: 28px; fill: currentColor; }
b {
  position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px;
  font: 700 13px/22px system-ui, sans-serif; color: #fff; background: #b3261e; text-align: center;
}
b:empty { display: none; }
iframe {
  position: fixed; right: max(16px, env(safe-area-inset-right)); bottom: 88px; z-index: 2147483000;
  width: 392px; height: min(660px, calc(100dvh - 104px)); max-width: calc(100vw - 32px);
  border: 1px solid #767c84; border-radius: 12px; background: Canvas; box-shadow: 0 8px 32px rgb(0 0 0 / 30%);
}
[hidden] { display: none; }
iframe.away { visibility: hidden; pointer-events: none; }
@media (max-width: 480px) {
  iframe { inset: 0; width: 100vw; max-width: none; height: 100dvh; border: 0; border-radius: 0; }
  .open button { display: none; }
}
@media print { button, iframe { display: none; } }
`;
