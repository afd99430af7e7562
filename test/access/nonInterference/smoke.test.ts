/** A small run of what scripts/fuzz-access.mjs does at full size, and what its parts must be able to tell. */
import { createTestDatabase } from '../../support/testDatabase';
import { asOwner } from '../../support/testServer';
import { exampleNetwork, NORTH, tenant } from '../../support/exampleNetwork';
import { disclosedFacts } from './disclosedFacts';
import { firstDifference } from './firstDifference';
import { runFuzz } from './fuzzRun';
import { keepPlans } from './keptPlans';
import { tampered } from './pageCursors';
import { pairedWorlds } from './pairedWorlds';
import type { Reply } from './servedWorld';
import { withSettledErrors } from './settledErrors';
import { secretIn, secretsOf } from './secrets';
import { visibleRows } from './visibleRows';

const DAYS = ['2026-11-22'];

it('120 random operations in paired worlds: nothing hidden makes a difference', async () => {
  const databases = [await createTestDatabase(), await createTestDatabase()] as const;
  for (const { ownerUrl } of databases) await asOwner(ownerUrl, keepPlans);
  const result = await runFuzz({ seed: 20_261_122, operations: 120, operationsAPair: 40, databases: [databases[0].url, databases[1].url] });
  for (const database of databases) await database.drop();
  expect(result.leaks).toEqual([]);
  expect(result).toMatchObject({ operations: 120, pairs: 3 });
}, 120_000);

it('the worlds of a pair differ, and look the same to their viewer', () => {
  const { viewer, networks, edits, days } = pairedWorlds(7, 0);
  expect(edits).toBeGreaterThan(50);
  expect(networks[0]).not.toEqual(networks[1]);
  expect(visibleRows(networks[0], viewer.tenantId, days)).toEqual(visibleRows(networks[1], viewer.tenantId, days));
  expect(disclosedFacts(networks[0], viewer.tenantId, days)).toBe(disclosedFacts(networks[1], viewer.tenantId, days));
});

it('the same seed gives the same worlds', () => {
  expect(pairedWorlds(11, 1)).toEqual(pairedWorlds(11, 1));
});

it('a world in which something visible changed does not look the same', () => {
  const network = exampleNetwork(6, 2);
  const seen = visibleRows(network, NORTH, DAYS);
  const renamed = { ...network, partners: network.partners.map((row) => (row.tenantId === tenant('b', 1) ? { ...row, name: 'Another' } : row)) };
  expect(visibleRows(renamed, NORTH, DAYS)).not.toEqual(seen);
  const elsewhere = { ...network, partnerships: network.partnerships.filter((row) => row.provider === NORTH) };
  expect(visibleRows(elsewhere, NORTH, DAYS)).toEqual(seen);
});

it('a world in which a reseller met another requirement does not disclose the same', () => {
  const network = exampleNetwork(6, 2);
  const without = { ...network, evidence: network.evidence.filter((row) => row.tenantId !== tenant('b', 1) || row.kind !== 'SECURITY_CONTACT') };
  expect(disclosedFacts(without, NORTH, DAYS)).not.toBe(disclosedFacts(network, NORTH, DAYS));
});

it('finds the first difference, a secret, and changes one letter of a cursor', () => {
  expect(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe('$.a.1.b: 2 <> 3');
  expect(firstDifference({ a: 1 }, { a: 1 })).toBeNull();
  const secrets = secretsOf(exampleNetwork(6, 2), tenant('b', 1));
  expect(secretIn(secrets, 'who?', 'South Distribution')).toBe('South');
  expect(secretIn(secrets, 'South Distribution', 'South Distribution')).toBeNull();
  expect(tampered('ABC', 4)).toBe('AAC');
});

it('of failures inside a part that became null, only the place counts; other errors count in full', () => {
  const inside = (message: string): Reply => ({ data: { a: null, b: 1 }, errors: [{ message, path: ['a', 'edges', 0, 'node'] }] });
  expect(withSettledErrors(inside('one'))).toEqual(withSettledErrors(inside('another')));
  const outside = (message: string): Reply => ({ data: { a: null, b: 1 }, errors: [{ message, path: ['a'] }] });
  expect(withSettledErrors(outside('one'))).not.toEqual(withSettledErrors(outside('another')));
  expect(withSettledErrors(inside('one'))).not.toEqual(withSettledErrors({ ...inside('one'), errors: [] }));
});
