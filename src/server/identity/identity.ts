import type { IncomingMessage } from 'node:http';

import { bearerToken } from './bearerToken';
import { unauthenticated } from './identityRefusal';
import type { TokenVerifier } from './tokenVerifier';
import type { Viewer } from './viewer';

/** How a server knows who asks. */
export interface Identity {
  /** Whether somebody without a token is let in: then only programs and pages of this machine may ask. */
  readonly isOpen: boolean;
  /** Whether somebody without a token may know how large the network is. */
  readonly tellsSize: boolean;
  /** Who sent the request, by its headers alone. @throws RefusedRequest where nobody is let in. */
  viewerOf(request: Pick<IncomingMessage, 'rawHeaders'>): Promise<Viewer>;
}

/** Lets in whoever has a token. */
export function byToken(verify: TokenVerifier): Identity {
  return {
    isOpen: false,
    tellsSize: false,
    viewerOf: async (request) => {
      const token = bearerToken(request);
      if (token === null) throw unauthenticated('MISSING');
      return verify(token);
    },
  };
}

/**
 * Takes whoever comes without a token for one viewer, and whoever comes with a token for whom it names: a token that is not accepted is refused, for its
 * sender did not mean to be somebody else.
 * @param verify null: no token is accepted.
 */
export function openTo(viewer: Viewer, verify: TokenVerifier | null): Identity {
  return {
    isOpen: true,
    tellsSize: viewer.scope.seesEverything,
    viewerOf: async (request) => {
      const token = bearerToken(request);
      if (token === null) return viewer;
      if (!verify) throw unauthenticated('REFUSED');
      return verify(token);
    },
  };
}
