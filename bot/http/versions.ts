import type restify from 'restify';
import { PlantaoError } from '../../contracts/plantao-error';

/** Names the version of what is answered; whoever changes it sends that back as `If-Match`. */
export function sendVersion(response: restify.Response, version: number): void {
  response.setHeader('ETag', `"${version}"`);
}

/**
 * The version that whoever writes had in front of them; undefined when they do not say, and write over whatever is
 * there. What compresses on the way marks it as weak; it means the same here.
 *
 * @throws PlantaoError `invalid-input` when it is no version of this server
 */
export function readSeenVersion(request: restify.Request): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const [, digits] = /^(?:W\/)?"(\d{1,15})"$/.exec(header) ?? [];
  if (digits === undefined) {
    throw new PlantaoError(
      'invalid-input',
      'Send the ETag that came with what you read as If-Match, or neither.',
      {
        fields: { 'If-Match': 'It is no version from here.' },
      },
    );
  }
  return Number(digits);
}
