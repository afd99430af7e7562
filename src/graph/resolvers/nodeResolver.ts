import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';

import { BadInput } from '../../answers/badInput';
import { MAXIMUM_PAGE_SIZE } from '../../answers/cursor';
import type { GraphContext } from '../context';
import { globalIdOf, type NodeValue } from '../globalId';
import { loadNode } from '../loadNode';
import { NodeType } from '../relay';

@Resolver(() => NodeType)
export class NodeResolver {
  @FieldResolver(() => ID, { description: 'Opaque global id, stable across imports and databases.' })
  id(@Root() value: NodeValue): string {
    return globalIdOf(value);
  }
}

@Resolver()
export class NodeQueries {
  @Query(() => NodeType, { nullable: true, description: 'The thing with this global id; null where there is none, or none for this viewer.' })
  node(@Arg('id', () => ID, { description: 'Global id.' }) id: string, @Ctx() context: GraphContext): Promise<NodeValue | null> {
    return loadNode(context, id);
  }

  @Query(() => [NodeType], { nullable: 'items', description: `The things with these global ids, at most ${MAXIMUM_PAGE_SIZE}, in the order asked; null in place of what is not there.` })
  nodes(@Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[], @Ctx() context: GraphContext): Promise<(NodeValue | null)[]> {
    if (ids.length > MAXIMUM_PAGE_SIZE) throw new BadInput('ids', ids.length, `at most ${MAXIMUM_PAGE_SIZE} ids`);
    return Promise.all(ids.map((id) => loadNode(context, id)));
  }
}
