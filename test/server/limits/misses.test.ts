import { missesIn } from '../../../src/server/limits/misses';

const notFound = { message: '', path: ['sellDecision'], extensions: { code: 'NOT_FOUND' } };

it.each([
  ['nothing', { data: { customers: { totalCount: 0 }, partner: { name: 'A', enrolledOn: null } } }, 0],
  ['one', { data: { partner: null } }, 1],
  ['three of a list', { data: { nodes: [null, { id: 'x' }, null, null] } }, 3],
  ['some under other names', { data: { a: null, b: null, c: { id: 'x' } } }, 2],
  ['an error that says so', { data: null, errors: [notFound] }, 1],
  ['an error beside a null', { data: { a: null, b: null }, errors: [{ ...notFound, path: ['a', 'sellers'] }] }, 2],
  ['a field that failed', { data: { a: null }, errors: [{ message: '', path: ['a'], extensions: { code: 'TIMEOUT' } }] }, 0],
  ['a document that was refused', { errors: [{ message: '', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }, 0],
])('counts %s', (_what, result, misses) => expect(missesIn(result as never)).toBe(misses));
