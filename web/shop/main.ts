import type { Locale } from '../../contracts/locale';
import { english } from './english';
import { type Product, products } from './products';
import './shop.css';

const svgSpace = 'http://www.w3.org/2000/svg';

/** The language that the address asks for; the page is Portuguese otherwise. */
function readLocale(): Locale {
  return new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'pt-BR';
}

/** Puts the English texts in place of the page's Portuguese ones. */
function translate(): void {
  document.documentElement.lang = 'en';
  document.title = english.title ?? document.title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-t]')) {
    const text = english[element.dataset.t ?? ''];
    if (text !== undefined) element.textContent = text;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/ajuda"]')) {
    link.href = link.href.replace('/ajuda', '/help');
  }
  const language = document.querySelector<HTMLAnchorElement>('#language');
  language?.setAttribute('href', '/');
  language?.setAttribute('lang', 'pt-BR');
}

function drawProduct(product: Product, locale: Locale, onBuy: () => void): HTMLLIElement {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'BRL' });
  const item = document.createElement('li');
  item.className = 'product';
  const art = document.createElementNS(svgSpace, 'svg');
  art.setAttribute('viewBox', '0 0 120 90');
  art.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svgSpace, 'use');
  use.setAttribute('href', `#art-${product.art}`);
  art.append(use);
  const name = element('h3', product.name[locale]);
  const detail = element('p', product.detail[locale], 'detail');
  const price = element('p', money.format(product.price / 100), 'price');
  if (product.was !== undefined) {
    const label = element('span', locale === 'en' ? 'before ' : 'antes ', 'sr-only');
    const before = element('s', money.format(product.was / 100));
    before.prepend(label);
    price.append(' ', before);
  }
  const buy = element('button', locale === 'en' ? (english.buy ?? '') : 'Pôr na sacola');
  buy.setAttribute('aria-label', `${buy.textContent}: ${product.name[locale]}`);
  buy.addEventListener('click', onBuy);
  item.append(art, name, detail, price, buy);
  return item;
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string, className = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

function start(): void {
  const locale = readLocale();
  if (locale === 'en') translate();
  const basket = document.querySelector('#basket-count');
  let count = 0;
  document.querySelector('#products')?.append(
    ...products.map((product) =>
      drawProduct(product, locale, () => {
        count += 1;
        if (basket !== null) basket.textContent = String(count);
      }),
    ),
  );
  for (const button of document.querySelectorAll('[data-open-chat]')) {
    button.addEventListener('click', () => window.Plantao?.open());
  }
}

start();
