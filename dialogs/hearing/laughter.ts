const laughterAtEnd = /\s+(?:k{2,}|(?:rs)+|(?:ha){2,}h?|(?:he){2,}|lol)[\s.!]*$/i;

/** "Tem estacionamento rs" asks for what it asks for without the laughter. */
export function withoutLaughter(text: string): string {
  return text.replace(laughterAtEnd, '');
}
