import { TYPES, type PgSelectSingleStep } from 'postgraphile/@dataplan/pg';
import { lambda, type Step } from 'postgraphile/grafast';
import { extendSchema, jsonPgSmartTags } from 'postgraphile/utils';

import { marketOf } from '../peers/markets';
import { locationOf } from '../peers/visibility';
import { fragment } from './fragment';

/** A view has no keys of its own: they are told by tags. */
const KEYS = jsonPgSmartTags({
  version: 1,
  config: {
    constraint: {
      'core.customer_relationship.customer_relationship_customer': { tags: { fieldName: 'customer' } },
      'core.partnership.partnership_reseller': { tags: { fieldName: 'reseller' } },
    },
    class: {
      'core.counterpart': {
        tags: {
          primaryKey: 'near_id,id,valid_from',
          foreignKey: [
            '(near_id) references core.partner (id)|@fieldName near|@foreignFieldName counterparts',
            '(id) references core.partner (id)|@fieldName partner|@foreignFieldName counterpartsOf',
            '(tenant_id) references core.account (tenant_id)|@fieldName account|@foreignFieldName counterpartsOfAccount',
          ],
        },
      },
    },
  },
});

const nameOf = (country: string): string => marketOf(country).name;
const marketName = ($row: PgSelectSingleStep): Step => lambda($row.get('country') as Step<string>, nameOf, true);

/** Fields that are no columns, and what conditions are given. */
const FIELDS = extendSchema({
  typeDefs: `
    extend type Account { marketName: String! visibleLocationId: String }
    extend type Customer { marketName: String! }
    input PagePosition { name: String! id: String! }`,
  objects: {
    Account: {
      plans: {
        marketName,
        visibleLocationId: ($account: PgSelectSingleStep) => $account.select(fragment(locationOf('{row}'), { row: $account.getClassStep().alias }), TYPES.text),
      },
    },
    Customer: { plans: { marketName } },
  },
});

/** What makes the schema fit the questions. */
export const SCHEMA_PLUGINS = [KEYS, FIELDS];
