import path from 'node:path';
import { readConfiguration } from '../src/configuration';
import { ConfigurationError } from '../src/configurationError';

const SERVER = 'postgresql://app:secret@db.example.com:5433/channel';
const OWNER = 'postgresql://owner:hidden@db.example.com:5433/channel';

/** What is open for a server that only this machine reaches. */
const PRIVATE_DOOR = {
  introspection: true, graphiql: true, corsOrigins: [], costCapacity: 1_000_000, costRefill: 250_000, concurrency: 6, requestTimeout: 5_000,
};

/** A configuration that must be refused, and what its message must say. */
const REFUSED: [NodeJS.ProcessEnv, RegExp][] = [
  [{ PORT: 'http' }, /PORT=http: expected a port number/],
  [{ PORT: '-1' }, /PORT=-1: expected/],
  [{ PORT: '65536' }, /PORT=65536: expected/],
  [{ PORT: '4000.5' }, /PORT=4000\.5: expected/],
  [{ PORT: '0x10' }, /PORT=0x10: expected/],
  [{ PORT: '1e3' }, /PORT=1e3: expected/],
  [{ HOST: 'http://localhost' }, /HOST=http:\/\/localhost: expected an IP address or a host name/],
  [{ HOST: '127.0.0.1:4000' }, /HOST=127\.0\.0\.1:4000: expected .* without a port/],
  [{ HOST: '127.0.0' }, /HOST=127\.0\.0: expected/],
  [{ HOST: '0.0.0.0' }, /HOST=0\.0\.0\.0: there is no authentication .* expected a loopback address/],
  [{ HOST: '::' }, /HOST=::: there is no authentication/],
  [{ HOST: '192.168.1.4' }, /HOST=192\.168\.1\.4: there is no authentication/],
  [{ HOST: 'channel.example.com' }, /HOST=channel\.example\.com: there is no authentication/],
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
    const defaults = { host: '127.0.0.1', port: 4000, logLevel: 'info', door: PRIVATE_DOOR, database: { kind: 'embedded', dataDirectory: path.resolve('.data') } };
    expect(readConfiguration({})).toEqual(defaults);
    expect(readConfiguration({ HOST: '', PORT: ' ', LOG_LEVEL: '', DATA_DIR: '', DATABASE_URL: '', MIGRATION_DATABASE_URL: '' })).toEqual(defaults);
  });

  test.each<[NodeJS.ProcessEnv, object]>([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ HOST: 'localhost' }, { host: 'localhost' }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ HOST: '127.8.8.8' }, { host: '127.8.8.8' }],
    [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [{ DATABASE_URL: SERVER }, { door: PRIVATE_DOOR }],
    [{ NODE_ENV: 'production' }, { door: PRIVATE_DOOR }],
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

  test.each(REFUSED)('%j is refused without showing a password', (environment) => {
    expect(() => readConfiguration(environment)).not.toThrow(/secret|hidden/);
  });

  test('names all problems at once', () => {
    expect(() => readConfiguration({ PORT: 'x', HOST: '0.0.0.0', LOG_LEVEL: 'loud' })).toThrow(/PORT=x[^]*LOG_LEVEL=loud[^]*HOST=0\.0\.0\.0/);
  });
});
