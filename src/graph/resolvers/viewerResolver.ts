import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';

import type { GraphContext } from '../context';
import { ViewerType } from '../types/viewer';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who is asking, and what this caller may do.' })
  viewer(@Ctx() { answers }: GraphContext, @Info() { schema }: GraphQLResolveInfo) {
    const capabilities = Object.keys(schema.getQueryType()?.getFields() ?? {}).sort();
    return { role: answers.snapshot.scope.role, partner: null, capabilities };
  }
}
