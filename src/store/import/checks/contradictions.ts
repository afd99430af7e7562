/** Rows that speak of one thing and disagree about it. */
import { CORE_ROWS } from '../coreRows';
import type { NetworkArray } from '../networkDocument';
import { sameKey } from '../rowKeys';
import { stagingTable } from '../staging';
import type { StagedCheck } from './stagedCheck';

const OF_THE_TENANT = ['company', 'country', 'cloud', 'locationId', 'locationCountry'];
const OF_THE_SUBSCRIPTION = ['customer', 'sku', 'partner', 'model'];

/** Rows of the document with each other. */
export function contradictionChecks(): readonly StagedCheck[] {
  return [
    { array: 'partners', sql: disagreement('partners', 'tenantId', OF_THE_TENANT, 'tenant') },
    { array: 'subscriptions', sql: disagreement('subscriptions', 'id', OF_THE_SUBSCRIPTION, 'subscription') },
  ];
}

/** Rows of the document with those of the network that it leaves out: they stay, even where they end. */
export function storedContradictionChecks(): readonly StagedCheck[] {
  return [{ array: 'subscriptions', sql: storedDisagreement('subscriptions', 'id', OF_THE_SUBSCRIPTION, 'subscription') }];
}

function disagreement(array: NetworkArray, subject: string, fields: readonly string[], thing: string): string {
  const firsts = fields.map((field, index) => `first_value(s."${field}") OVER same AS first_${index}`);
  const pairs = fields.map((field, index) => `('${field}', rows."${field}"::text, first_${index}::text)`);
  return `SELECT position, pair.field, pair.value, format('contradiction: row %s of the same ${thing} says %s', first, coalesce(pair.other, 'nothing')) AS reason
    FROM (
      SELECT s.*, first_value(s.position) OVER same AS first, ${firsts.join(', ')}
      FROM ${stagingTable(array)} s WHERE NOT s.rejected WINDOW same AS (PARTITION BY s."${subject}" ORDER BY s.position)
    ) rows CROSS JOIN LATERAL (VALUES ${pairs.join(', ')}) pair (field, value, other)
    WHERE first < position AND pair.value IS DISTINCT FROM pair.other`;
}

function storedDisagreement(array: NetworkArray, subject: string, fields: readonly string[], thing: string): string {
  const pairs = fields.map((field) => `('${field}', s."${field}"::text, c."${field}"::text)`);
  const [staged, stored] = ['s', 'c'].map((alias) => fields.map((field) => `${alias}."${field}"`).join(', '));
  return `SELECT DISTINCT s.position, pair.field, pair.value, format('contradiction: another period of the same ${thing} in the network says %s', pair.other) AS reason
    FROM ${stagingTable(array)} s JOIN (${CORE_ROWS[array]}) c ON c."${subject}" = s."${subject}"
    CROSS JOIN LATERAL (VALUES ${pairs.join(', ')}) pair (field, value, other)
    WHERE NOT s.rejected AND (${staged}) IS DISTINCT FROM (${stored}) AND pair.value IS DISTINCT FROM pair.other
      AND NOT EXISTS (SELECT FROM ${stagingTable(array)} o WHERE ${sameKey(array, 'o', 'c')})`;
}
