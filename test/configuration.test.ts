import path from 'node:path';
import { readConfiguration, readServerConfiguration } from '../src/configuration';
import { ConfigurationError } from '../src/configurationError';

const SERVER = 'postgresql://app:secret@db.example.com:5433/channel';
const OWNER = 'postgresql://owner:hidden@db.example.com:5433/channel';

/** What is open for the demo without a token, which only this machine reaches. */
const DEMO_DOOR = {
  introspection: true, graphiql: true, corsOrigins: [] as string[], costCapacity: 1_000_000, costRefill: 250_000, concurrency: 6, connectionsPerAddress: 1_000, requestTimeout: 5_000,
};

/** What is open where it is not said otherwise. */
const CLOSED_DOOR = { ...DEMO_DOOR, introspection: false, graphiql: false };

/** Authentication with a secret, with a file of keys, and with an address of keys. */
const SECRET = 'mB0zD3uKq7VYxw1fTg5nRj8LcE2hPa6S';
const WITH_SECRET = { AUTH_ISSUER: 'https://login.example', AUTH_AUDIENCE: 'csp-graph', AUTH_ALGORITHMS: 'HS256', AUTH_MAX_AGE: '1h', AUTH_SECRET: SECRET };
const { AUTH_SECRET: _secret, ...BASE } = { ...WITH_SECRET, AUTH_ALGORITHMS: 'RS256, ES256' };
const WITH_FILE = { ...BASE, AUTH_JWKS_FILE: '/etc/keys.json' };
const WITH_URL = { ...BASE, AUTH_JWKS_URL: 'https://login.example/jwks' };

/** A configuration that must be refused, and what its message must say. */
const REFUSED: [NodeJS.ProcessEnv, RegExp][] = [
  [{ PORT: 'http' }, /PORT=http: expected a port number/],
  [{ PORT: '-1' }, /PORT=-1: expected/],
  [{ PORT: '65536' }, /PORT=65536: expected/],
  [{ PORT: '4000.5' }, /PORT=4000\.5: expected/],
  [{ PORT: '0x10' }, /PORT=0x10: expected/],
  [{ PORT: '1e3' }, /PORT=1e3: expected/],
  ...['0', '-1', '65', '1.5', '2x', '02', 'auto'].map((text): [NodeJS.ProcessEnv, RegExp] => [{ WORKERS: text }, new RegExp(`WORKERS=${text}: expected a whole number from 1 to 64`)]),
  [{ HOST: 'http://localhost' }, /HOST=http:\/\/localhost: expected an IP address or a host name/],
  [{ HOST: '127.0.0.1:4000' }, /HOST=127\.0\.0\.1:4000: expected .* without a port/],
  [{ HOST: '127.0.0' }, /HOST=127\.0\.0: expected/],
  ...['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_ALGORITHMS', 'AUTH_MAX_AGE'].map((name): [NodeJS.ProcessEnv, RegExp] => [
    { ...WITH_FILE, [name]: ' ' }, new RegExp(`${name} is not set, although AUTH_.* is; authentication needs AUTH_ISSUER, AUTH_AUDIENCE`),
  ]),
  [BASE, /None of AUTH_JWKS_FILE, AUTH_JWKS_URL, AUTH_SECRET is set, although AUTH_ISSUER is/],
  [{ AUTH_SECRET: SECRET }, /AUTH_ISSUER is not set, although AUTH_SECRET is[^]*AUTH_AUDIENCE is not set[^]*AUTH_ALGORITHMS is not set[^]*AUTH_MAX_AGE is not set/],
  [{ ...WITH_FILE, AUTH_SECRET: SECRET }, /AUTH_JWKS_FILE and AUTH_SECRET are set; expected exactly one/],
  [{ ...WITH_FILE, ...WITH_URL }, /AUTH_JWKS_FILE and AUTH_JWKS_URL are set; expected exactly one/],
  [{ ...WITH_SECRET, AUTH_ALGORITHMS: 'RS256' }, /AUTH_ALGORITHMS=RS256: with AUTH_SECRET expected some of HS256, HS384, HS512/],
  [{ ...WITH_SECRET, AUTH_ALGORITHMS: 'HS256,ES256' }, /AUTH_ALGORITHMS=ES256: with AUTH_SECRET expected/],
  [{ ...WITH_FILE, AUTH_ALGORITHMS: 'HS256' }, /AUTH_ALGORITHMS=HS256: with keys of a JWKS expected some of RS256/],
  [{ ...WITH_URL, AUTH_ALGORITHMS: 'RS256,HS512' }, /AUTH_ALGORITHMS=HS512: with keys of a JWKS/],
  ...['none', 'None', 'RS1', 'rs256', '*', 'RS256,RS256', 'RS256,', 'RS256 ES256', 'RSA-OAEP', 'dir'].map((text): [NodeJS.ProcessEnv, RegExp] => [
    { ...WITH_FILE, AUTH_ALGORITHMS: text }, /AUTH_ALGORITHMS=.*: expected some of HS256/,
  ]),
  [{ ...WITH_FILE, AUTH_ISSUER: 'login example' }, /AUTH_ISSUER=login example: expected a text without blanks/],
  [{ ...WITH_FILE, AUTH_AUDIENCE: 'a\tb' }, /AUTH_AUDIENCE=a\tb: expected a text without blanks/],
  ...['0', '60', '0m', '25h', '1d', '1h30m', '-5m', '1.5h', 'never', '999999h'].map((text): [NodeJS.ProcessEnv, RegExp] => [
    { ...WITH_FILE, AUTH_MAX_AGE: text }, /AUTH_MAX_AGE=.*: expected a length of time such as 90s, 15m or 1h, at most 24h/,
  ]),
  [{ ...WITH_URL, AUTH_JWKS_URL: 'login.example/jwks' }, /AUTH_JWKS_URL=login\.example\/jwks: expected an https address/],
  [{ ...WITH_URL, AUTH_JWKS_URL: 'file:///etc/keys.json' }, /AUTH_JWKS_URL=file:.*: expected an https address/],
  [{ ...WITH_URL, AUTH_JWKS_URL: 'http://login.example/jwks' }, /AUTH_JWKS_URL=http:.*: expected https, for http is only for this machine/],
  [{ ...WITH_URL, AUTH_JWKS_URL: 'http://127.0.0.1.evil.example/jwks' }, /AUTH_JWKS_URL=http:.*: expected https/],
  [{ ...WITH_URL, AUTH_JWKS_URL: 'https://ada:hidden@login.example/jwks' }, /AUTH_JWKS_URL=https:\/\/\*\*\*@login\.example\/jwks: expected an address without a login/],
  [{ ...WITH_SECRET, AUTH_SECRET: SECRET.slice(1) }, /AUTH_SECRET=\*\*\*: it has 31 bytes; expected at least 32, at random \(openssl rand -base64 32\)/],
  [{ ...WITH_SECRET, AUTH_ALGORITHMS: 'HS256,HS512' }, /AUTH_SECRET=\*\*\*: it has 32 bytes; expected at least 64/],
  [{ ...WITH_SECRET, AUTH_SECRET: 'your-256-bit-secret-your-256-bit-secret' }, /AUTH_SECRET=\*\*\*: it reads like a placeholder/],
  [{ ...WITH_SECRET, AUTH_SECRET: 'please-change-me-before-production!' }, /AUTH_SECRET=\*\*\*: it reads like a placeholder/],
  [{ ...WITH_SECRET, AUTH_SECRET: 'x'.repeat(64) }, /AUTH_SECRET=\*\*\*: it has fewer than 8 different characters/],
  [{ ...WITH_SECRET, AUTH_SECRET: 'mB0zD3uKq7'.repeat(4) }, /AUTH_SECRET=\*\*\*: it repeats a shorter text/],
  [{ ...WITH_SECRET, AUTH_SECRET: 'mB0zD3uKq7mB0zD3uKq7mB0zD3uKq7mB' }, /AUTH_SECRET=\*\*\*: it repeats a shorter text/],
  [{ ...WITH_SECRET, AUTH_SECRET: 'abcdefghijklmnopqrstuvwxyz0123456789' }, /AUTH_SECRET=\*\*\*: its characters are in order/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL=loud: expected one of trace, debug/],
  [{ LOG_LEVEL: 'INFO' }, /LOG_LEVEL=INFO: expected/],
  [{ INTROSPECTION: 'true' }, /INTROSPECTION=true: expected on or off/],
  [{ GRAPHIQL: '1' }, /GRAPHIQL=1: expected on or off/],
  [{ CORS_ORIGINS: '*' }, /CORS_ORIGINS=\*: expected origins such as/],
  [{ CORS_ORIGINS: 'https://a.example/' }, /CORS_ORIGINS=.*expected origins/],
  [{ CORS_ORIGINS: 'https://a.example,null' }, /CORS_ORIGINS=.*expected origins/],
  [{ CORS_ORIGINS: 'file:///tmp' }, /CORS_ORIGINS=.*expected origins/],
  [{ COST_CAPACITY: '0' }, /COST_CAPACITY=0: expected a whole number/],
  [{ COST_REFILL: '-5' }, /COST_REFILL=-5: expected a whole number/],
  [{ CONCURRENCY: 'many' }, /CONCURRENCY=many: expected a whole number/],
  [{ REQUEST_TIMEOUT: '5s' }, /REQUEST_TIMEOUT=5s: expected a whole number/],
  [{ DATABASE_URL: 'channel' }, /DATABASE_URL=channel: expected postgresql:\/\/user:password@host:port\/database/],
  [{ DATABASE_URL: 'mysql://app:secret@db/channel' }, /DATABASE_URL=mysql:\/\/\*\*\*@db\/channel: expected/],
  [{ DATABASE_URL: 'postgresql://db/channel' }, /DATABASE_URL=.*it names no user/],
  [{ DATABASE_URL: 'postgresql://app:secret@db' }, /DATABASE_URL=.*it names no database/],
  [{ DATABASE_URL: 'postgresql://app:secret@db/' }, /DATABASE_URL=.*it names no database/],
  [{ DATABASE_URL: 'postgresql://app:secret@db/one/two' }, /DATABASE_URL=.*it names no database/],
  [{ DATABASE_URL: 'postgresql://app:secret@db:port/channel' }, /DATABASE_URL=postgresql:\/\/\*\*\*@db:port\/channel: expected/],
  [{ MIGRATION_DATABASE_URL: OWNER }, /MIGRATION_DATABASE_URL is set without DATABASE_URL/],
  [{ DATABASE_URL: SERVER, MIGRATION_DATABASE_URL: 'owner' }, /MIGRATION_DATABASE_URL=owner: expected/],
  [{ DATABASE_URL: SERVER, MIGRATION_DATABASE_URL: `${OWNER}2` }, /names database channel2, DATABASE_URL names channel; expected the same database/],
];

describe('the configuration', () => {
  test('has defaults for everything, and an empty variable counts as absent', () => {
    const defaults = { host: '127.0.0.1', port: 4000, workers: 1, logLevel: 'info', authentication: null, door: DEMO_DOOR, database: { kind: 'embedded', dataDirectory: path.resolve('.data') } };
    expect(readConfiguration({})).toEqual(defaults);
    expect(readConfiguration({ HOST: '', PORT: ' ', LOG_LEVEL: '', DATA_DIR: '', DATABASE_URL: '', MIGRATION_DATABASE_URL: '' })).toEqual(defaults);
  });

  test.each<[NodeJS.ProcessEnv, object]>([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ WORKERS: '2' }, { workers: 2 }],
    [{ WORKERS: '64' }, { workers: 64 }],
    [{ HOST: 'localhost' }, { host: 'localhost' }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ HOST: '127.8.8.8' }, { host: '127.8.8.8' }],
    [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [{ DATABASE_URL: SERVER }, { door: CLOSED_DOOR }],
    [{ DATABASE_URL: SERVER, INTROSPECTION: 'on', GRAPHIQL: 'on' }, { door: DEMO_DOOR }],
    [{ HOST: '0.0.0.0' }, { door: { ...CLOSED_DOOR, connectionsPerAddress: 20 } }],
    [{ HOST: '0.0.0.0', CONNECTIONS_PER_ADDRESS: '300' }, { door: { ...CLOSED_DOOR, connectionsPerAddress: 300 } }],
    [WITH_SECRET, { door: CLOSED_DOOR, authentication: { issuer: 'https://login.example', audience: 'csp-graph', algorithms: ['HS256'], maxAge: 3_600, keys: { kind: 'secret', secret: SECRET } } }],
    [{ ...WITH_SECRET, NODE_ENV: 'development' }, { door: CLOSED_DOOR }],
    [{ ...WITH_SECRET, GRAPHIQL: 'on' }, { door: { introspection: false, graphiql: true } }],
    [WITH_FILE, { authentication: { algorithms: ['RS256', 'ES256'], keys: { kind: 'file', path: '/etc/keys.json' } } }],
    [{ ...WITH_FILE, AUTH_JWKS_FILE: 'keys.json' }, { authentication: { keys: { kind: 'file', path: path.resolve('keys.json') } } }],
    [{ ...WITH_URL, AUTH_MAX_AGE: '90s' }, { authentication: { maxAge: 90, keys: { kind: 'url', url: 'https://login.example/jwks' } } }],
    [{ ...WITH_URL, AUTH_JWKS_URL: 'http://localhost:8080/jwks' }, { authentication: { keys: { url: 'http://localhost:8080/jwks' } } }],
    [{ ...WITH_URL, AUTH_JWKS_URL: 'http://[::1]:8080/jwks' }, { authentication: { keys: { url: 'http://[::1]:8080/jwks' } } }],
    [{ ...WITH_SECRET, AUTH_SECRET: '6f1d3b0c9a7e4f2588d1c3b2a0f9e7d4' }, { authentication: { keys: { kind: 'secret' } } }],
    [{ NODE_ENV: 'production' }, { door: DEMO_DOOR }],
    [{ DATABASE_URL: SERVER, INTROSPECTION: 'off', GRAPHIQL: 'off' }, { door: { introspection: false, graphiql: false } }],
    [{ INTROSPECTION: 'off', GRAPHIQL: 'off' }, { door: { introspection: false, graphiql: false } }],
    [{ CORS_ORIGINS: 'https://a.example, http://b.example:8080' }, { door: { corsOrigins: ['https://a.example', 'http://b.example:8080'] } }],
    [{ COST_CAPACITY: '50000', COST_REFILL: '1000', CONCURRENCY: '2', REQUEST_TIMEOUT: '900' }, { door: { costCapacity: 50_000, costRefill: 1_000, concurrency: 2, requestTimeout: 900 } }],
    [{ DATA_DIR: '/var/data' }, { database: { kind: 'embedded', dataDirectory: '/var/data' } }],
    [{ DATA_DIR: 'here' }, { database: { kind: 'embedded', dataDirectory: path.resolve('here') } }],
    [{ DATABASE_URL: SERVER }, { database: { kind: 'server', url: SERVER, migrationUrl: null } }],
    [{ DATABASE_URL: 'postgres://app@db/channel?sslmode=require' }, { database: { url: 'postgres://app@db/channel?sslmode=require' } }],
    [{ DATABASE_URL: SERVER, MIGRATION_DATABASE_URL: OWNER, DATA_DIR: '/unused' }, { database: { kind: 'server', url: SERVER, migrationUrl: OWNER } }],
  ])('%j is accepted', (environment, expected) => {
    expect(readConfiguration(environment)).toMatchObject(expected);
  });

  test.each(REFUSED)('%j is refused, with the setting, its value and what is expected', (environment, message) => {
    expect(() => readConfiguration(environment)).toThrow(ConfigurationError);
    expect(() => readConfiguration(environment)).toThrow(message);
  });

  test.each(REFUSED)('%j is refused without showing a password or a secret', (environment) => {
    const secret = environment.AUTH_SECRET ?? SECRET;
    expect(() => readConfiguration(environment)).not.toThrow(/secret@|:secret|hidden/);
    expect(() => readConfiguration(environment)).not.toThrow(secret);
  });

  test('names all problems at once', () => {
    expect(() => readServerConfiguration({ PORT: 'x', HOST: '0.0.0.0', LOG_LEVEL: 'loud' })).toThrow(/PORT=x[^]*LOG_LEVEL=loud[^]*HOST=0\.0\.0\.0/);
  });
});

describe('the configuration of a server', () => {
  const OPEN = ['0.0.0.0', '::', '192.168.1.4', 'channel.example.com', '::ffff:127.0.0.1', '128.0.0.1'];
  const CURE = /AUTH_ISSUER, AUTH_AUDIENCE, AUTH_ALGORITHMS, AUTH_MAX_AGE and one of AUTH_JWKS_FILE, AUTH_JWKS_URL or AUTH_SECRET .*"csp-graph token"/;

  test.each(OPEN)('without authentication is refused on %s, and says what to set', (host) => {
    expect(() => readServerConfiguration({ HOST: host })).toThrow(`HOST=${host}: without authentication everyone who reaches this machine could read the network`);
    expect(() => readServerConfiguration({ HOST: host })).toThrow(CURE);
  });

  test('without authentication is refused with a database of one\'s own, on a loopback address too', () => {
    expect(() => readServerConfiguration({ DATABASE_URL: SERVER })).toThrow(/DATABASE_URL is set without authentication/);
    expect(() => readServerConfiguration({ DATABASE_URL: SERVER })).toThrow(CURE);
    expect(() => readServerConfiguration({ DATABASE_URL: SERVER, HOST: '0.0.0.0' })).toThrow(/HOST=0\.0\.0\.0[^]*DATABASE_URL is set/);
  });

  test.each(OPEN)('with authentication is accepted on %s', (host) => {
    expect(readServerConfiguration({ ...WITH_SECRET, HOST: host, DATABASE_URL: SERVER })).toMatchObject({ host, authentication: { issuer: 'https://login.example' } });
  });

  test.each(['127.0.0.1', 'localhost', '::1'])('without authentication is accepted on %s with the embedded database', (host) => {
    expect(readServerConfiguration({ HOST: host })).toMatchObject({ host, authentication: null });
  });

  test('with authentication that is not whole is refused, and not taken for one without', () => {
    for (const name of Object.keys(WITH_SECRET)) expect(() => readServerConfiguration({ ...WITH_SECRET, [name]: undefined })).toThrow(ConfigurationError);
  });
});
