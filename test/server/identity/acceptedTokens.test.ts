import { inspect } from 'node:util';

import { AcceptedTokens } from '../../../src/server/identity/acceptedTokens';
import { keySet } from '../../../src/server/identity/keySet';
import { tokenVerifier, type TokenVerifier } from '../../../src/server/identity/tokenVerifier';
import type { VerificationKeys } from '../../../src/server/identity/verificationKeys';
import { claims, keySetOf, rsaSigner, RULES, seconds, signed, signedWithSecret } from './tokens';

const one = rsaSigner('one');
const other = rsaSigner('one');

/** What a verifier says of a token. */
async function said(verify: TokenVerifier, token: string): Promise<string> {
  return verify(token).then(({ share }) => share, (error: Error) => error.message);
}

/** Keys that can be exchanged. */
class Lock {
  keys: VerificationKeys = keySet(keySetOf(one), RULES.algorithms);
  readonly verify = tokenVerifier(RULES, (...lookup) => this.keys(...lookup));
}

function at(second: number): void {
  jest.spyOn(Date, 'now').mockReturnValue(second * 1_000);
  jest.useFakeTimers({ now: second * 1_000, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout', 'performance'] });
}

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test('the signature of a token that comes again is not checked again', async () => {
  const secret = Buffer.from('a secret that is long enough for HS256');
  const verify = tokenVerifier({ ...RULES, algorithms: ['HS256'] }, () => secret);
  const [token, late] = [signedWithSecret(secret), signedWithSecret(secret, claims({ sub: 'late' }))];
  const accepted = await said(verify, token);
  // the same object with other bytes: whoever checks signatures now finds them wrong
  secret.fill(0);
  expect([accepted, await said(verify, token)]).toEqual([accepted, accepted]);
  expect(await said(verify, late)).not.toBe(accepted);
});

test('a token that comes again is refused once its key is withdrawn or exchanged, and accepted again once it is back', async () => {
  const lock = new Lock();
  const token = signed(one);
  const accepted = await said(lock.verify, token);
  lock.keys = keySet(keySetOf(other), RULES.algorithms);
  const exchanged = await said(lock.verify, token);
  lock.keys = keySet(keySetOf(rsaSigner('two')), RULES.algorithms);
  const withdrawn = await said(lock.verify, token);
  lock.keys = keySet(keySetOf(one), RULES.algorithms);
  expect(accepted).toMatch(/^TENANT /);
  expect([exchanged, withdrawn]).toEqual([exchanged, exchanged]);
  expect(exchanged).not.toBe(accepted);
  expect(await said(lock.verify, token)).toBe(accepted);
});

test.each([
  ['its expiry', { exp: 100, iat: 0 }, 100],
  ['the greatest age of a token', { exp: 90_000, iat: 0 }, RULES.maxAge],
])('a token that comes again is refused after %s as one that comes for the first time', async (_name, times, end) => {
  const now = seconds();
  const token = signed(one, claims({ exp: now + times.exp, iat: now + times.iat }));
  const { verify } = new Lock();
  for (const second of [now, now + end, now + end + 4, now + end + 6, now + end + 1_000, now]) {
    at(second);
    expect([second - now, await said(verify, token)]).toEqual([second - now, await said(new Lock().verify, token)]);
  }
});

test('a token that comes again is not believed before the time at which it was checked', async () => {
  const now = seconds();
  const token = signed(one, claims({ exp: now + 500, iat: now, nbf: now }));
  const { verify } = new Lock();
  const accepted = await said(verify, token);
  at(now - 60);
  const early = await said(verify, token);
  expect([accepted === early, early]).toEqual([false, await said(new Lock().verify, token)]);
});

test('one token is not taken for another', async () => {
  const { verify } = new Lock();
  const [mine, yours] = [signed(one, claims({ role: 'AUDITOR', tenant: undefined })), signed(one, claims({ role: 'OPERATOR', tenant: undefined }))];
  const forged = `${mine.slice(0, mine.lastIndexOf('.'))}${yours.slice(yours.lastIndexOf('.'))}`;
  expect([await said(verify, mine), await said(verify, yours), await said(verify, mine)]).toEqual(['AUDITOR ada', 'OPERATOR ada', 'AUDITOR ada']);
  expect(await said(verify, forged)).not.toMatch(/ada/);
});

test('what is kept of a token is no token', async () => {
  const lock = new Lock();
  const kept: unknown[] = [];
  const keep = jest.spyOn(AcceptedTokens.prototype, 'keep').mockImplementation((_token, accepted) => void kept.push(accepted));
  const token = signed(one);
  await said(lock.verify, token);
  keep.mockRestore();
  const text = inspect(kept, { depth: null, maxStringLength: null });
  expect(kept).toHaveLength(1);
  for (const part of token.split('.')) expect(text).not.toContain(part);
});
