import { sign, constants, createPublicKey } from 'node:crypto';

import { NORTH, SOUTH } from '../../support/exampleNetwork';
import { claims, keySetOf, part, rsaSigner, seconds, signed, signedWithSecret, unsigned, type Signer } from './tokens';

/** What keeps a token out; without it somebody would be let in. */
export type Safeguard = 'algorithms' | 'issuer' | 'audience' | 'requiredClaims' | 'maxTokenAge' | 'type' | 'claims' | 'header' | 'signature';

/** A request that must not be let in. */
export interface HostileToken {
  readonly name: string;
  /** Values of Authorization headers; made when the test runs, because tokens age. */
  readonly headers: readonly string[];
  readonly path?: string;
  readonly more?: readonly string[];
  /** Those that all must be off for somebody to be let in; none: it is no token for any verifier. */
  readonly safeguards: readonly Safeguard[];
}

const OTHER = rsaSigner();

/** All hostile requests to a server that knows the key of one signer. */
export function hostileTokens(signer: Signer): HostileToken[] {
  const bearer = (name: string, token: string, ...safeguards: Safeguard[]): HostileToken => ({ name, headers: [`Bearer ${token}`], safeguards });
  const claiming = (name: string, changes: Record<string, unknown>, ...safeguards: Safeguard[]) => bearer(name, signed(signer, claims(changes)), ...safeguards);
  const headed = (name: string, header: Record<string, unknown>, ...safeguards: Safeguard[]) => bearer(name, signed(signer, claims(), header), ...safeguards);
  const good = signed(signer);
  const [header, payload, signature] = good.split('.');
  const now = seconds();
  const jwk = OTHER.publicKey.export({ format: 'jwk' });
  const pem = signer.publicKey.export({ type: 'spki', format: 'pem' });
  return [
    bearer('alg none', `${unsigned({ alg: 'none', typ: 'JWT' }, claims())}.AA`, 'signature'),
    bearer('alg NoNe', `${unsigned({ alg: 'NoNe', typ: 'JWT' }, claims())}.AA`, 'signature'),
    bearer('no alg', `${unsigned({ typ: 'JWT' }, claims())}.${signature}`, 'signature'),
    { name: 'an empty signature', headers: [`Bearer ${header}.${payload}.`], safeguards: ['header', 'signature'] },
    { name: 'no signature', headers: [`Bearer ${header}.${payload}`], safeguards: ['header', 'signature'] },
    bearer('a changed signature', `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`, 'signature'),
    bearer('a swapped payload', `${header}.${part(claims({ tenant: SOUTH }))}.${signature}`, 'signature'),
    bearer('a swapped header', `${part({ alg: 'RS256', kid: signer.kid, typ: 'at+jwt' })}.${payload}.${signature}`, 'signature'),
    bearer('HS256 with the public key as PEM', signedWithSecret(pem.toString(), claims(), { kid: signer.kid }), 'signature'),
    bearer('HS256 with the public key as JWK', signedWithSecret(keySetOf(signer), claims(), { kid: signer.kid }), 'signature'),
    bearer('HS256 with the public key as DER', signedWithSecret(createPublicKey(pem).export({ type: 'spki', format: 'der' }), claims()), 'signature'),
    bearer('HS256 with an empty key', signedWithSecret(''), 'signature'),
    bearer('the key of somebody else', signed(OTHER), 'signature'),
    bearer('the key of somebody else under our name', signed({ ...OTHER, kid: signer.kid }), 'signature'),
    bearer('an embedded jwk', signed({ ...OTHER, kid: signer.kid }, claims(), { jwk }), 'signature'),
    bearer('a jku', signed(OTHER, claims(), { jku: 'http://127.0.0.1:9/jwks' }), 'signature'),
    bearer('an x5u', signed(OTHER, claims(), { x5u: 'http://127.0.0.1:9/chain' }), 'signature'),
    bearer('an x5c', signed(OTHER, claims(), { x5c: [part('certificate')] }), 'signature'),
    headed('a wrong kid', { kid: 'nobody' }, 'signature'),
    headed('a kid that is a path', { kid: '../../../../dev/null' }, 'signature'),
    headed('a kid that is a number', { kid: 7 }, 'signature'),
    headed('an unknown crit', { crit: ['exp'], exp: now }, 'signature'),
    headed('an empty crit', { crit: [] }, 'signature'),
    headed('an unencoded payload', { crit: ['b64'], b64: false }, 'signature'),
    bearer('PS256 with our key', probabilistic(signer), 'algorithms'),
    headed('a log-out token', { typ: 'logout+jwt' }, 'type'),
    headed('a proof of possession', { typ: 'dpop+jwt' }, 'type'),
    headed('a type that is a number', { typ: 7 }, 'type'),
    claiming('another issuer', { iss: 'https://evil.example' }, 'issuer'),
    claiming('an issuer that is a list', { iss: ['https://login.example'] }, 'issuer'),
    claiming('an issuer with a slash more', { iss: 'https://login.example/' }, 'issuer'),
    claiming('no issuer', { iss: undefined }, 'issuer', 'requiredClaims'),
    claiming('the issuer of the demo', { iss: 'csp-graph-demo', aud: 'csp-graph-demo' }, 'issuer', 'audience'),
    claiming('another audience', { aud: 'another-api' }, 'audience'),
    claiming('an audience in other letters', { aud: 'CSP-Graph' }, 'audience'),
    claiming('audiences without ours', { aud: ['a', 'b'] }, 'audience'),
    claiming('no audience', { aud: undefined }, 'audience', 'requiredClaims'),
    claiming('no subject', { sub: undefined }, 'requiredClaims', 'claims'),
    claiming('a blank subject', { sub: ' ' }, 'claims'),
    claiming('a subject that is a number', { sub: 7 }, 'claims'),
    claiming('no end', { exp: undefined }, 'requiredClaims'),
    claiming('over', { exp: now - 60 }, 'signature'),
    claiming('an end that is a text', { exp: String(now + 600) }, 'signature'),
    claiming('no beginning', { iat: undefined }, 'maxTokenAge', 'requiredClaims'),
    claiming('issued in the future', { iat: now + 60 }, 'maxTokenAge'),
    claiming('issued too long ago, but not over', { iat: now - 3_700, exp: now + 600 }, 'maxTokenAge'),
    claiming('issued at a text', { iat: String(now) }, 'signature'),
    claiming('not yet', { nbf: now + 60 }, 'signature'),
    claiming('no role', { role: undefined }, 'requiredClaims', 'claims'),
    claiming('an unknown role', { role: 'ADMIN' }, 'claims'),
    claiming('a role in small letters', { role: 'provider' }, 'claims'),
    claiming('a role with a blank', { role: 'PROVIDER ' }, 'claims'),
    claiming('roles', { role: ['PROVIDER'] }, 'claims'),
    claiming('a role of JavaScript', { role: 'constructor' }, 'claims'),
    claiming('an operator with a tenant', { role: 'OPERATOR' }, 'claims'),
    claiming('an auditor with a tenant that is null', { role: 'AUDITOR', tenant: null }, 'claims'),
    claiming('no tenant', { tenant: undefined }, 'claims'),
    claiming('a tenant that is null', { tenant: null }, 'claims'),
    claiming('a tenant in a list', { tenant: [NORTH] }, 'claims'),
    claiming('two tenants', { tenant: [NORTH, SOUTH] }, 'claims'),
    claiming('a tenant that is an object', { tenant: { id: NORTH } }, 'claims'),
    claiming('a tenant that is a number', { tenant: 7 }, 'claims'),
    claiming('a tenant in capitals', { tenant: NORTH.toUpperCase() }, 'claims'),
    claiming('a tenant with a blank before', { tenant: ` ${NORTH}` }, 'claims'),
    claiming('a tenant with a line break behind', { tenant: `${NORTH}\n` }, 'claims'),
    claiming('an empty tenant', { tenant: '' }, 'claims'),
    claiming('EVERYTHING as a tenant', { tenant: 'EVERYTHING' }, 'claims'),
    claiming('a tenant that ends the statement', { tenant: `${NORTH}'; RESET csp.viewer; --` }, 'claims'),
    bearer('a payload that is a list', signed(signer, [claims()]), 'signature'),
    bearer('a payload that is no JSON', signed(signer, 'ada'), 'signature'),
    bearer('garbage', 'a.b.c', 'signature'),
    { name: 'a token of one part', headers: ['Bearer opaque'], safeguards: ['header', 'signature'] },
    { name: 'an encrypted token', headers: [`Bearer ${part({ alg: 'dir', enc: 'A256GCM' })}..AAAA.AAAA.AAAA`], safeguards: ['header', 'signature'] },
    { name: 'a huge token', headers: [`Bearer ${signed(signer, claims({ x: 'x'.repeat(7_000) }))}`], safeguards: ['header'] },
    { name: 'two headers, the first one good', headers: [`Bearer ${good}`, 'Bearer a.b.c'], safeguards: ['header'] },
    { name: 'two headers, the second one good', headers: ['Bearer a.b.c', `Bearer ${good}`], safeguards: ['header', 'signature'] },
    { name: 'the same good header twice', headers: [`Bearer ${good}`, `Bearer ${good}`], safeguards: ['header'] },
    { name: 'two tokens in one header', headers: [`Bearer ${good}, Bearer ${good}`], safeguards: ['header'] },
    { name: 'a token without a scheme', headers: [good], safeguards: ['header'] },
    { name: 'another scheme', headers: [`Token ${good}`], safeguards: ['header'] },
    { name: 'Basic', headers: [`Basic ${Buffer.from('ada:secret').toString('base64')}`], safeguards: ['header', 'signature'] },
    { name: 'an empty header', headers: [''], safeguards: ['header', 'signature'] },
    { name: 'a scheme alone', headers: ['Bearer'], safeguards: ['header', 'signature'] },
    { name: 'no header', headers: [], safeguards: ['header'] },
    { name: 'a token in the query string', headers: [], path: `?access_token=${good}`, safeguards: ['header'] },
    { name: 'a token in another header', headers: [], more: ['x-authorization', `Bearer ${good}`, 'x-forwarded-authorization', `Bearer ${good}`], safeguards: ['header'] },
    { name: 'a token in a cookie', headers: [], more: ['cookie', `token=${good}; authorization=Bearer ${good}`], safeguards: ['header'] },
    { name: 'a tenant in headers', headers: [], more: ['x-tenant', NORTH, 'x-role', 'OPERATOR', 'x-user', 'ada'], safeguards: ['header'] },
  ];
}

/** Signed with our key in a way that was not agreed. */
function probabilistic(signer: Signer): string {
  const text = unsigned({ alg: 'PS256', typ: 'JWT', kid: signer.kid }, claims());
  const key = { key: signer.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}
