import { replacePersonalData } from './replace-personal-data';

/**
 * Replaces personal data (`replace-personal-data` says which) by what kind it was, such as "[CPF]". For logs, and
 * before a text goes to a model or to another system.
 */
export function maskPersonalData(text: string): string {
  return replacePersonalData(text, (kind) => `[${kind}]`);
}
