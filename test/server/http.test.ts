import { connect } from 'node:net';

import { exampleNetwork } from '../support/exampleNetwork';
import { HttpServer } from '../support/httpServer';

let server: HttpServer;
beforeAll(async () => {
  server = await HttpServer.over(exampleNetwork(3, 1));
}, 30_000);
afterAll(() => server.close());

const QUESTION = JSON.stringify({ query: '{ market(code: "NO") { name } }' });
const ANSWER = { data: { market: { name: 'Norway' } } };
const JSON_HEADERS = { 'content-type': 'application/json' };

it.each(['/livez', '/readyz'])('%s says ok', async (path) => {
  const response = await fetch(server.url + path);
  expect([response.status, await response.text()]).toEqual([200, 'ok\n']);
});

it('shows a page at / that says what data it answers from, without foreign addresses', async () => {
  const response = await fetch(server.url);
  const page = await response.text();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(page).toContain('5 partners');
  expect(page.match(/(src|href)="https?:/g)).toBeNull();
});

it('answers POST, and GET with a preflight header', async () => {
  const posted = await fetch(`${server.url}/graphql`, { method: 'POST', headers: JSON_HEADERS, body: QUESTION });
  expect([posted.status, posted.headers.get('cache-control'), await posted.json()]).toMatchObject([200, 'no-store', ANSWER]);
  const got = await fetch(`${server.url}/graphql?query=${encodeURIComponent('{ market(code: "NO") { name } }')}`, { headers: { 'apollo-require-preflight': '1' } });
  expect(await got.json()).toMatchObject(ANSWER);
});

it.each([
  ['a GET that a page could send', '/graphql?query=%7B__typename%7D', { method: 'GET' }, 400],
  ['a form', '/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: QUESTION }, 400],
  ['a body that is not JSON', '/graphql', { method: 'POST', headers: JSON_HEADERS, body: '{"query":' }, 400],
  ['a body that is a list', '/graphql', { method: 'POST', headers: JSON_HEADERS, body: `[${QUESTION}]` }, 400],
  ['a body of 2 MB', '/graphql', { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ query: ' '.repeat(2_000_000) }) }, 413],
  ['another method', '/graphql', { method: 'DELETE', headers: JSON_HEADERS }, 405],
  ['another path', '/graphql/x', { method: 'GET' }, 404],
  ['a path outside', '/graphiql/../../package.json', { method: 'GET' }, 404],
] as [string, string, RequestInit, number][])('refuses %s', async (_, path, init, status) => {
  const response = await fetch(server.url + path, init).catch((error: Error) => error);
  if (response instanceof Error) throw response;
  expect(response.status).toBe(status);
  await response.arrayBuffer();
});

it('answers a client of the older media type with 200 where the document is at fault', async () => {
  const statuses = [];
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { ...JSON_HEADERS, accept }, body: JSON.stringify({ query: '{ nothing }' }) });
    statuses.push(response.status);
  }
  expect(statuses).toEqual([200, 400]);
});

it('cuts a client that does not finish its headers', async () => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\n');
  const received = await new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', () => resolve(text));
  });
  expect(received).toContain('408');
}, 15_000);

it('takes a client that leaves in the middle of its body for no failure', async () => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.write(`POST /graphql HTTP/1.1\r\nhost: ${new URL(server.url).host}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"query"`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await server.post('{ market(code: "NO") { name } }')).body).toEqual(ANSWER);
  expect(server.logged).toEqual([]);
});

it('answers many at once over few connections, and gives every connection of the pool back', async () => {
  const { pool } = server.database;
  const waiting: number[] = [];
  pool.on('acquire', () => waiting.push(pool.waitingCount));
  const replies = await Promise.all(Array.from({ length: 40 }, () => server.post('{ indirectResellers { totalCount } }')));
  expect(replies.map(({ body }) => body)).toEqual(Array.from({ length: 40 }, () => ({ data: { indirectResellers: { totalCount: 3 } } })));
  expect([waiting.length > 0, Math.max(...waiting)]).toEqual([true, 0]);
  for (let turn = 0; turn < 100 && pool.idleCount < pool.totalCount; turn += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect([pool.waitingCount, pool.idleCount]).toEqual([0, pool.totalCount]);
});
