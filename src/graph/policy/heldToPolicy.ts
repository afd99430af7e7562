import { defaultFieldResolver, type GraphQLSchema } from 'graphql';

import type { GraphContext } from '../context';
import type { Policy } from './fieldPolicy';
import { PolicyGate } from './policyGate';
import { requirePolicy } from './requirePolicy';

/**
 * The schema, held to the policy: it has a row for every field, and none of an operation's root fields is resolved, so that nothing is read, where the
 * operation asks for a field that is closed to its viewer. The check stands in the root fields themselves: there is no way to execute a document around it.
 */
export function heldToPolicy(schema: GraphQLSchema, policy: Policy): GraphQLSchema {
  requirePolicy(schema, policy);
  const gate = new PolicyGate(schema, policy);
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, values, context: GraphContext, info) => {
        gate.requireOpen(info, context.answers.snapshot.scope.role);
        return resolve(source, values, context, info);
      };
    }
  }
  return schema;
}
