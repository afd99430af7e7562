/** A request that no client of good will sends, as far as HTTP is concerned. */
export interface HostileRequest {
  readonly name: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const QUESTION = { query: '{ customers { totalCount } }' };
const ASKED = JSON.stringify(QUESTION);

const json = (name: string, body: unknown): HostileRequest => ({ name, method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });
const text = (name: string, body: string, headers: Record<string, string> = JSON_TYPE): HostileRequest => ({ name, method: 'POST', headers, body });

/** Every hostile request that is not a matter of its document. */
export const HOSTILE_REQUESTS: readonly HostileRequest[] = [
  json('a batch of one', [QUESTION]),
  json('a batch of 100', Array.from({ length: 100 }, () => QUESTION)),
  json('an empty batch', []),
  json('null', null),
  json('a text', 'query'),
  json('a number', 42),
  json('an empty object', {}),
  json('a query that is a number', { query: 1 }),
  json('a query that is an object', { query: { kind: 'Document' } }),
  json('a query that is a list', { query: ['{ viewer { role } }'] }),
  json('an empty query', { query: '' }),
  json('variables that are a list', { ...QUESTION, variables: [1] }),
  json('variables that are a text', { ...QUESTION, variables: '{"a":1}' }),
  json('variables that are a number', { ...QUESTION, variables: 7 }),
  json('an operation name that is a number', { ...QUESTION, operationName: 7 }),
  json('an operation name that is not there', { ...QUESTION, operationName: 'Nobody' }),
  json('extensions that are a text', { ...QUESTION, extensions: 'x' }),
  json('extensions that are a list', { ...QUESTION, extensions: [1] }),
  json('a persisted query by its hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
  json('a persisted query to be kept', { ...QUESTION, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
  json('a persisted query of another version', { ...QUESTION, extensions: { persistedQuery: { version: 9, sha256Hash: 7 } } }),
  json('a text of 900 KB', { query: `{ node(id: "${'x'.repeat(900_000)}") { id } }` }),
  json('a body of 2 MB', { query: ' '.repeat(2_000_000) }),
  json('a body of 101 KB', { ...QUESTION, variables: { x: 'x'.repeat(101 * 1024) } }),
  text('JSON without an end', ASKED.slice(0, -2)),
  text('JSON and more', `${ASKED}${ASKED}`),
  text('JSON in JSON, 60,000 deep, without an end', `{"query":${'['.repeat(60_000)}`),
  text('an input that is a list, 20,000 deep', `{"query":"query ($f: CustomerFilter) { customers(filter: $f) { totalCount } }","variables":{"f":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`),
  text('an input that is an object, 10,000 deep', `{"query":"query ($f: CustomerFilter) { customers(filter: $f) { totalCount } }","variables":{"f":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}}`),
  text('an input with __proto__ below it', '{"query":"query ($f: CustomerFilter) { customers(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"search":"x"}}}}'),
  text('no body', ''),
  text('bytes that are no text', '\u0000\u0001\u0002'),
  text('a text/plain body, as a page may send', ASKED, { 'content-type': 'text/plain' }),
  text('a form, as a page may send', `query=${encodeURIComponent(QUESTION.query)}`, { 'content-type': 'application/x-www-form-urlencoded' }),
  text('a form with files, as a page may send', '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
  text('a type that is none', ASKED, { 'content-type': 'json' }),
  text('application/graphql', QUESTION.query, { 'content-type': 'application/graphql', 'apollo-require-preflight': '1' }),
  text('a body said to be compressed', ASKED.slice(1), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  text('a client that takes HTML only', ASKED, { ...JSON_TYPE, accept: 'text/html' }),
  text('a browser that takes pages and pictures', ASKED, { ...JSON_TYPE, accept: 'text/html,application/xhtml+xml,image/avif' }),
  text('a client that takes parts only', ASKED, { ...JSON_TYPE, accept: 'multipart/mixed' }),
  text('a client that takes anything but JSON', ASKED, { ...JSON_TYPE, accept: 'application/json;q=0, text/*' }),
  { name: 'a GET that a page may send', path: `?query=${encodeURIComponent(QUESTION.query)}` },
  { name: 'a GET with a mutation', path: '?query=mutation%20%7B%20x%20%7D', headers: { 'apollo-require-preflight': '1' } },
  { name: 'a GET of 20 KB', path: `?query=${'x'.repeat(20_000)}`, headers: { 'apollo-require-preflight': '1' } },
  { name: 'a GET with variables that are no JSON', path: `?query=${encodeURIComponent(QUESTION.query)}&variables=%7B`, headers: { 'apollo-require-preflight': '1' } },
  { name: 'a GET with the query twice', path: '?query=%7Bviewer%7Brole%7D%7D&query=%7Bviewer%7Brole%7D%7D', headers: { 'apollo-require-preflight': '1' } },
  { name: 'a GET with nothing', headers: { 'apollo-require-preflight': '1' } },
  ...['PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => ({ name: `a ${method}`, method, headers: JSON_TYPE, body: ASKED })),
  { name: 'headers of 20 KB', method: 'POST', headers: { ...JSON_TYPE, 'x-much': 'x'.repeat(20_000) }, body: ASKED },
];
