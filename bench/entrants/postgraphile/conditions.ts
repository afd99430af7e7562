import { listOfCodec, TYPES } from 'postgraphile/@dataplan/pg';
import { sql, type SQL } from 'postgraphile/pg-sql2';
import { addPgTableCondition, addPgTableOrderBy, orderByAscDesc } from 'postgraphile/utils';

import type { PagePosition } from '../../variables';
import { holdsOn, seesBondOn } from '../peers/visibility';
import { fragment } from './fragment';

const MARKETS = listOfCodec(TYPES.text);

const core = (tableName: string): { schemaName: string; tableName: string } => ({ schemaName: 'core', tableName });

/** Behind a place of a list by name, as a cursor would be. */
function behind(alias: SQL, column: string, { name, id }: PagePosition, value: (text: string) => SQL): SQL {
  return sql`(${alias}.name collate "C", ${alias}.${sql.identifier(column)}) > (${value(name)} collate "C", ${value(id)}::uuid)`;
}

/** Lists by name, letter by letter and not as the database's language would, and rows of one name by their key. */
const byName = (tableName: string, key: string) => addPgTableOrderBy(core(tableName), () => ({
  ...orderByAscDesc('BY_NAME', ({ alias }) => ({ fragment: sql`${alias}.name collate "C"`, codec: TYPES.text })),
  ...orderByAscDesc('BY_KEY', key, true),
}));

/** What the tables are asked by besides their columns, as https://postgraphile.org/postgraphile/5/add-pg-table-condition describes it. */
export const CONDITIONS = [
  addPgTableCondition(core('counterpart'), 'asOf', ({ getInputTypeByName }) => ({ type: getInputTypeByName('Date') }),
    (day, { sqlTableAlias, sqlValueWithCodec }) => fragment(holdsOn('{row}', '{day}'), { row: sqlTableAlias, day: sqlValueWithCodec(day, TYPES.date) })),
  addPgTableCondition(core('counterpart'), 'after', ({ getInputTypeByName }) => ({ type: getInputTypeByName('PagePosition') }),
    (place, { sqlTableAlias, sqlValueWithCodec }) => (place ? behind(sqlTableAlias, 'id', place as PagePosition, (text) => sqlValueWithCodec(text, TYPES.text)) : null)),
  byName('counterpart', 'id'),

  addPgTableCondition(core('customer_relationship'), 'asOf', ({ getInputTypeByName }) => ({ type: getInputTypeByName('Date') }),
    (day, { sqlTableAlias, sqlValueWithCodec }) =>
      fragment(`${holdsOn('{row}', '{day}')} AND ${seesBondOn('{row}', '{day}')}`, { row: sqlTableAlias, day: sqlValueWithCodec(day, TYPES.date) })),
  addPgTableOrderBy(core('customer_relationship'), () => ({
    ...orderByAscDesc('BY_NAME', ({ alias }) => ({
      fragment: sql`(select customer.name collate "C" from core.customer where customer.tenant_id = ${alias}.customer_id)`, codec: TYPES.text,
    })),
    ...orderByAscDesc('BY_KEY', 'customer_id', true),
  })),

  addPgTableCondition(core('customer'), 'customerOf', ({ getInputTypeByName }) => ({ type: getInputTypeByName('CustomerOf') }), (value, { sqlTableAlias, sqlValueWithCodec }) => {
    const { provider, asOf } = value as { provider: string; asOf: string };
    return fragment(
      `{row}.tenant_id IN (SELECT bond.customer_id FROM core.customer_relationship AS bond
        WHERE bond.partner_id = core.partner_id({provider}, 'INDIRECT_PROVIDER') AND ${holdsOn('bond', '{day}')} AND ${seesBondOn('bond', '{day}')})`,
      { row: sqlTableAlias, provider: sqlValueWithCodec(provider, TYPES.uuid), day: sqlValueWithCodec(asOf, TYPES.date) });
  }),
  addPgTableCondition(core('customer'), 'markets', ({ graphql: { GraphQLList, GraphQLString } }) => ({ type: new GraphQLList(GraphQLString) }),
    (markets, { sqlTableAlias, sqlValueWithCodec }) =>
      sql`${sqlTableAlias}.country = any (${sqlValueWithCodec(markets, MARKETS)})`),
  addPgTableCondition(core('customer'), 'after', ({ getInputTypeByName }) => ({ type: getInputTypeByName('PagePosition') }),
    (place, { sqlTableAlias, sqlValueWithCodec }) => (place ? behind(sqlTableAlias, 'tenant_id', place as PagePosition, (text) => sqlValueWithCodec(text, TYPES.text)) : null)),
  byName('customer', 'tenant_id'),
];
