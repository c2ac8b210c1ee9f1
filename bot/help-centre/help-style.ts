import { createHash } from 'node:crypto';

/** The help centre's style sheet: light and dark, from 320 px up, and for paper. */
export const helpStyle = `
:root { color-scheme: light dark; --bg: #fff; --surface: #f5f7fa; --text: #1a1c1e; --muted: #55595f; --primary: #0b5cad;
  --on-primary: #fff; --border: #767c84; --line: #d9dde3; font: 17px/27px system-ui, sans-serif; }
@media screen and (prefers-color-scheme: dark) { :root { --bg: #16181b; --surface: #1f2226; --text: #e7e9ec; --muted: #a9afb7;
  --primary: #7db8f5; --on-primary: #08233f; --border: #7d848d; --line: #33383e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); overflow-wrap: anywhere; }
a { color: var(--primary); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; }
.skip { position: absolute; left: 16px; top: -60px; padding: 8px 16px; background: var(--bg); }
.skip:focus { top: 8px; }
header.top, main, footer { max-width: 880px; margin: 0 auto; padding: 0 16px; }
header.top { display: flex; flex-wrap: wrap; align-items: center; gap: 0 24px; padding-top: 8px; }
header.top a { display: inline-flex; align-items: center; min-height: 44px; }
header.top .name { flex: 1; font-weight: 700; font-size: 20px; color: var(--text); text-decoration: none; }
@media (max-width: 560px) { header.top .name { flex-basis: 100%; } }
h1 { font-size: 30px; line-height: 38px; margin: 24px 0 12px; text-wrap: balance; }
h2 { font-size: 21px; line-height: 28px; margin: 32px 0 8px; }
h3 { font-size: 18px; line-height: 26px; margin: 24px 0 4px; }
form { display: flex; gap: 8px; margin: 16px 0 24px; }
form label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
input { flex: 1; min-width: 0; min-height: 48px; padding: 8px 16px; font: inherit; color: inherit; background: var(--bg);
  border: 1px solid var(--border); border-radius: 8px; }
input::placeholder { color: var(--muted); opacity: 1; text-overflow: ellipsis; }
button, .button { display: inline-flex; align-items: center; min-height: 48px; padding: 8px 20px; font: inherit;
  font-weight: 500; color: var(--on-primary); background: var(--primary); border: 0; border-radius: 8px; cursor: pointer;
  text-decoration: none; }
.chips { display: flex; flex-wrap: wrap; gap: 8px; padding: 0; list-style: none; }
.chips a { display: inline-flex; align-items: center; min-height: 44px; padding: 4px 16px; border: 1px solid var(--border);
  border-radius: 22px; text-decoration: none; }
.chips a[aria-current] { background: var(--primary); color: var(--on-primary); border-color: var(--primary); }
.topics { columns: 2 380px; column-gap: 32px; margin-top: 32px; }
.topics section { break-inside: avoid; padding-bottom: 24px; }
.topics h2 { margin-top: 0; }
.articles { padding: 0; margin: 0; list-style: none; }
.articles a { display: block; padding: 9px 0; }
.articles li + li { border-top: 1px solid var(--line); }
.note { color: var(--muted); font-size: 15px; }
.answer { font-size: 18px; line-height: 29px; }
.answer .table, .answer pre { overflow-x: auto; }
.answer pre { padding: 12px; background: var(--surface); border-radius: 8px; }
.answer table { border-collapse: collapse; overflow-wrap: normal; }
.answer th, .answer td { padding: 6px 12px; border: 1px solid var(--line); text-align: left; }
.answer .align-right { text-align: right; } .answer .align-center { text-align: center; }
.answer blockquote { margin: 16px 0; padding: 2px 16px; border-left: 4px solid var(--border); }
.answer hr { border: 0; border-top: 1px solid var(--line); }
.ask { margin: 40px 0 96px; padding: 20px; border-radius: 12px; background: var(--surface); }
.ask h2 { margin-top: 0; }
.ask p { margin: 0 0 16px; }
@media print { header.top, form, .chips, .ask, .more, .skip { display: none; }
  :root { --text: #000; --bg: #fff; } body { font-size: 12pt; } .answer a::after { content: " (" attr(href) ")"; } }
`;

/**
 * The company's colour for links and buttons: dark enough to be read on white, light enough on black. Browsers that
 * cannot reckon with colours keep the blue.
 *
 * @param colour `rrggbb`
 */
export const helpColourStyle = (colour: string) => `
@supports (color: oklch(from red l c h)) {
:root { --primary: oklch(from #${colour} min(l, 0.5) c h); }
@media screen and (prefers-color-scheme: dark) { :root { --primary: oklch(from #${colour} max(l, 0.78) c h);
  --on-primary: #10131a; } }
}
`;

const hash = createHash('sha256')
  .update(helpStyle)
  .update(helpColourStyle(''))
  .digest('base64url')
  .slice(0, 10);

export const helpStylePath = '/help-centre.css';

/**
 * Where the style sheet is; the query changes with its content, so browsers may keep it.
 *
 * @param colour the company's, `#rrggbb`
 */
export function helpStyleHref(colour: string | undefined): string {
  return `${helpStylePath}?v=${hash}${colour === undefined ? '' : `&colour=${colour.slice(1)}`}`;
}
