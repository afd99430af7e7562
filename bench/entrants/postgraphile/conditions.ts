import { listOfCodec, TYPES } from 'postgraphile/@dataplan/pg';
import { sql, type SQL } from 'postgraphile/pg-sql2';
import { addPgTableCondition, addPgTableOrderBy, orderByAscDesc } from 'postgraphile/utils';

import type { PagePosition } from '../../variables';
import { holdsOn, seesBondOn } from '../peers/visibility';
import { fragment } from './fragment';

const MARKETS = listOfCodec(TYPES.text);

const core = (tableName: string): { schemaName: string; tableName: string } => ({ schemaName: 'core', tableName });

/** Behind a place of a list by name, as a cursor would be. */
function behind(alias: SQL, columns: { readonly name: string; readonly key: string }, { name, id }: PagePosition, value: (text: string) => SQL): SQL {
  return sql`(${alias}.${sql.identifier(columns.name)} collate "C", ${alias}.${sql.identifier(columns.key)}) > (${value(name)} collate "C", ${value(id)}::uuid)`;
}

/** Lists by name, letter by letter and not as the database's language would, and rows of one name by their key. */
const byName = (tableName: string, { name, key }: { readonly name: string; readonly key: string }) => addPgTableOrderBy(core(tableName), () => ({
  ...orderByAscDesc('BY_NAME', ({ alias }) => ({ fragment: sql`${alias}.${sql.identifier(name)} collate "C"`, codec: TYPES.text })),
  ...orderByAscDesc('BY_KEY', key, true),
}));

/** What the tables are asked by besides their columns, as https://postgraphile.org/postgraphile/5/add-pg-table-condition describes it. */
export const CONDITIONS = [
  addPgTableCondition(core('counterpart'), 'asOf', ({ getInputTypeByName }) => ({ type: getInputTypeByName('Date') }),
    (day, { sqlTableAlias, sqlValueWithCodec }) => fragment(holdsOn('{row}', '{day}'), { row: sqlTableAlias, day: sqlValueWithCodec(day, TYPES.date) })),
  byName('counterpart', { name: 'name', key: 'id' }),

  addPgTableCondition(core('partnership'), 'asOf', ({ getInputTypeByName }) => ({ type: getInputTypeByName('Date') }),
    (day, { sqlTableAlias, sqlValueWithCodec }) =>
      fragment(`{row}.state in ('ACTIVE', 'PENDING') AND ${holdsOn('{row}', '{day}')}`, { row: sqlTableAlias, day: sqlValueWithCodec(day, TYPES.date) })),
  addPgTableCondition(core('partnership'), 'after', ({ getInputTypeByName }) => ({ type: getInputTypeByName('PagePosition') }),
    (place, { sqlTableAlias, sqlValueWithCodec }) =>
      (place ? behind(sqlTableAlias, { name: 'reseller_name', key: 'reseller_id' }, place as PagePosition, (text) => sqlValueWithCodec(text, TYPES.text)) : null)),
  byName('partnership', { name: 'reseller_name', key: 'reseller_id' }),

  addPgTableCondition(core('customer_relationship'), 'asOf', ({ getInputTypeByName }) => ({ type: getInputTypeByName('Date') }),
    (day, { sqlTableAlias, sqlValueWithCodec }) =>
      fragment(`${holdsOn('{row}', '{day}')} AND ${seesBondOn('{row}', '{day}')}`, { row: sqlTableAlias, day: sqlValueWithCodec(day, TYPES.date) })),
  addPgTableCondition(core('customer_relationship'), 'markets', ({ graphql: { GraphQLList, GraphQLString } }) => ({ type: new GraphQLList(GraphQLString) }),
    (markets, { sqlTableAlias, sqlValueWithCodec }) =>
      sql`(select customer.country from core.customer where customer.tenant_id = ${sqlTableAlias}.customer_id) = any (${sqlValueWithCodec(markets, MARKETS)})`),
  addPgTableCondition(core('customer_relationship'), 'after', ({ getInputTypeByName }) => ({ type: getInputTypeByName('PagePosition') }),
    (place, { sqlTableAlias, sqlValueWithCodec }) =>
      (place ? behind(sqlTableAlias, { name: 'customer_name', key: 'customer_id' }, place as PagePosition, (text) => sqlValueWithCodec(text, TYPES.text)) : null)),
  byName('customer_relationship', { name: 'customer_name', key: 'customer_id' }),
];
