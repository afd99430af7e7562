import fc from 'fast-check';
import { parse, validate } from 'graphql';

import { QUERY_LIMITS } from '../../../src/server/limits/queryLimits';
import { Api } from '../../support/api';
import { exampleNetwork } from '../../support/exampleNetwork';
import { costOf, schema } from './documentCost';
import { randomOperation } from './randomOperation';

let api: Api;
beforeAll(async () => {
  api = await Api.over(exampleNetwork(8, 3));
}, 60_000);
afterAll(() => api.close());

/** Objects in an answer, itself not counted. */
function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, element) => sum + objectsIn(element) + (isObject(element) ? 1 : 0), 0);
  if (!isObject(value)) return 0;
  return Object.values(value as Record<string, unknown>).reduce<number>((sum, part) => sum + objectsIn(part) + (isObject(part) ? 1 : 0), 0);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const seeds = fc.array(fc.nat(), { minLength: 200, maxLength: 200 });

it('bounds the objects of every answer', async () => {
  const seen = { answers: 0, objects: 0, most: 0 };
  await fc.assert(fc.asyncProperty(seeds, async (numbers) => {
    let place = 0;
    const source = randomOperation(schema, (count) => numbers[(place += 1) % numbers.length] % Math.max(count, 1));
    expect(validate(schema, parse(source))).toEqual([]);
    const cost = costOf(source);
    fc.pre(cost <= QUERY_LIMITS.cost);
    const { data } = await api.ask(source);
    const objects = objectsIn(data);
    expect({ source, isBounded: objects <= cost, objects, cost }).toMatchObject({ isBounded: true });
    Object.assign(seen, { answers: seen.answers + 1, objects: seen.objects + objects, most: Math.max(seen.most, objects / Math.max(cost, 1)) });
  }), { numRuns: 200, seed: 20261122, endOnFailure: true });
  // a test that drew nothing but empty answers would hold whatever the cost was
  expect(seen.answers).toBe(200);
  expect(seen.objects).toBeGreaterThan(1_000);
  expect(seen.most).toBeGreaterThan(0.2);
}, 120_000);
