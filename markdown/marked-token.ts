import type { MarkedToken, Token } from 'marked';

/** A token as what it is: without extensions the lexer makes none but its own, which their `type` tells apart. */
export function markedToken(token: Token): MarkedToken {
  return token as MarkedToken;
}
