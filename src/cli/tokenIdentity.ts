import type { AuthenticationSetting, KeysSetting } from '../authenticationSettings';
import { ConfigurationError } from '../configurationError';
import { byToken } from '../server/identity/identity';
import { KeyFile } from '../server/identity/keyFile';
import { keyUrl } from '../server/identity/keyUrl';
import { localSecret } from '../server/identity/localSecret';
import { tokenVerifier } from '../server/identity/tokenVerifier';
import type { VerificationKeys } from '../server/identity/verificationKeys';
import type { ServerIdentity } from './demoIdentity';

/** Who asks a server with authentication. @throws ConfigurationError where the keys cannot be used. */
export async function tokenIdentity(setting: AuthenticationSetting, log: (line: string) => void): Promise<ServerIdentity> {
  const { issuer, audience, algorithms, maxAge, keys } = setting;
  return {
    identity: byToken(tokenVerifier(setting, await openKeys(keys, algorithms, (message) => log(`error: ${message}`)))),
    words: [
      `Acts as   whom the token of a request names: ${algorithms.join(', ')} with ${wordsFor(keys)}`,
      `          issuer ${issuer}, audience ${audience}, at most ${maxAge / 60} minutes old`,
    ],
  };
}

/** @throws ConfigurationError where somebody should act as a partner although tokens say who asks. */
export function requireNoActing(tenant: string | undefined): void {
  if (tenant !== undefined) throw new ConfigurationError([`--as ${tenant}: with authentication (AUTH_ISSUER and the others) tokens say who asks; expected one or the other`]);
}

async function openKeys(keys: KeysSetting, algorithms: readonly string[], report: (message: string) => void): Promise<VerificationKeys> {
  if (keys.kind === 'secret') return localSecret(keys.secret);
  if (keys.kind === 'url') return keyUrl(keys.url, algorithms, report);
  const file = new KeyFile(keys.path, algorithms, report);
  try {
    await file.check();
  } catch (error) {
    throw new ConfigurationError([`AUTH_JWKS_FILE=${keys.path}: ${(error as Error).message}; expected a JSON Web Key Set with public keys`]);
  }
  return file.keys;
}

function wordsFor(keys: KeysSetting): string {
  switch (keys.kind) {
    case 'secret':
      return 'AUTH_SECRET ("npm run csp-graph -- token" issues tokens)';
    case 'file':
      return `the keys in ${keys.path}`;
    case 'url':
      return `the keys at ${keys.url}`;
  }
}
