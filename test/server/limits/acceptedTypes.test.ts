import { acceptsJson } from '../../../src/server/limits/acceptedTypes';

it.each([
  [undefined], [''], ['*/*'], ['application/json'], ['application/*'], ['APPLICATION/JSON; charset=utf-8'], ['application/graphql-response+json, application/json;q=0.9'],
  ['text/html, application/json;q=0.1'], ['text/html;q=0.9,*/*;q=0.8'],
])('takes JSON: %s', (accept) => expect(acceptsJson(accept)).toBe(true));

it.each([
  ['text/html'], ['text/html, application/xhtml+xml'], ['application/json;q=0'], ['application/json; q=0.00'], ['multipart/mixed'], ['application/jsonx'], [','], ['text/*'], ['application'],
])('does not take JSON: %s', (accept) => expect(acceptsJson(accept)).toBe(false));
