import { saysEitherWay } from './plain-words';

const checked = new RegExp(
  `^(?:(?:mas|e|eu|ah|poxa|but|and|i|ive|i have|we) )*(?:(?:ja|also|already) (?:eu )?(?:${[
    'olhei|procurei|verifiquei|conferi|chequei|testei|tentei|atualizei|limpei|reiniciei|reinstalei|recarreguei|cliquei|digitei',
    'vi (?:la|ai|isso|no|na|tudo|em)|fiz (?:isso|tudo|esse|essa parte|todos)|segui (?:os|o|tudo)',
    'checked|looked|searched|tried|tested|refreshed|restarted|reinstalled|cleared|clicked|updated',
    'did (?:that|this|it|all)|done (?:that|this|it|all)|followed (?:the|all|that)',
  ].join('|')})|(?:checked|looked|searched|tried) (?:\\w+ )*already)\\b`,
);

/** Whether somebody says that they have tried or looked at something before: "já olhei no spam". */
export function checkedAlready(text: string): boolean {
  return !text.includes('?') && saysEitherWay(text, checked);
}
