import type { IncomingMessage } from 'node:http';

import { unauthenticated } from './identityRefusal';

/** Longer than any token of good will, and shorter than what node takes for headers. */
const LONGEST_TOKEN = 8_192;
/** The scheme in any case (RFC 9110), and a signed token in its three parts (RFC 7515); an empty signature is none. */
const CREDENTIALS = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;

/**
 * The token of a request, not checked; null where there is no Authorization header at all.
 * @throws RefusedRequest where the header is there twice, or is anything but a bearer token.
 */
export function bearerToken({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): string | null {
  // node keeps the first of several and drops the others: whoever forwarded the request may have looked at another one
  const credentials = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1].toLowerCase() === 'authorization');
  if (credentials.length === 0) return null;
  const token = credentials.length === 1 ? CREDENTIALS.exec(credentials[0])?.[1] : undefined;
  if (token === undefined || token.length > LONGEST_TOKEN) throw unauthenticated('REFUSED');
  return token;
}
