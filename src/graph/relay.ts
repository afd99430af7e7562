import { ArgsType, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';

import type { Connection } from '../answers/connection';
import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE } from '../answers/cursor';
import { nodeKeyOf, type NodeValue } from './globalId';

/** Relay's Node: anything with a global id. */
@InterfaceType('Node', { description: 'Anything with a global id; `node(id:)` finds it again.', resolveType: (value: NodeValue) => nodeKeyOf(value).type })
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque global id, stable across imports and databases.' })
  id!: string;
}

@ObjectType('PageInfo', { description: 'Where a page lies in its list.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether rows follow the page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether rows precede the page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor!: string | null;
}

/** Paging arguments, flat as Relay clients expect them. */
@ArgsType()
export class PagingArgs {
  @Field(() => Int, { nullable: true, description: `How many rows from the start, 0 to ${MAXIMUM_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} when neither first nor last is given.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only rows after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `How many rows from the end, 0 to ${MAXIMUM_PAGE_SIZE}; not together with first.` })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only rows before this cursor.' })
  before?: string | null;
}

/** A connection as its GraphQL type shows it; what is a function is worked out where it is asked for. */
export interface ConnectionValue<Edge extends { node: unknown }> {
  readonly edges: () => readonly (Edge & { readonly cursor: () => string })[];
  readonly nodes: () => readonly Edge['node'][];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: () => string | null;
    readonly endCursor: () => string | null;
  };
  readonly totalCount: () => Promise<number>;
}

/** Gives a connection of rows the shape of its GraphQL type; `edgeOf` makes an edge of a row. */
export function toConnection<Row, Edge extends { node: unknown }>(
  { rows, cursorOf, hasNextPage, hasPreviousPage, totalCount }: Connection<Row>, edgeOf: (row: Row) => Edge,
): ConnectionValue<Edge> {
  const cursorAt = (index: number) => (): string | null => {
    const row = rows.at(index);
    return row ? cursorOf(row) : null;
  };
  return {
    edges: () => rows.map((row) => ({ ...edgeOf(row), cursor: () => cursorOf(row) })),
    nodes: () => rows.map((row) => edgeOf(row).node),
    pageInfo: { hasNextPage, hasPreviousPage, startCursor: cursorAt(0), endCursor: cursorAt(-1) },
    totalCount,
  };
}

/** The edge that is its row. */
export function plainEdge<Row>(row: Row): { node: Row } {
  return { node: row };
}

/** The type of a GraphQL class, for functions that make types. */
type TypeThunk = () => object;

/** The edge type `<name>Edge`. */
export function EdgeOf(name: string, node: TypeThunk, description: string): ClassType {
  @ObjectType(`${name}Edge`, { description })
  class EdgeType extends EdgeFieldsOf(node) {}
  return EdgeType;
}

/** The fields of every edge, for edge types that add fields of their own. */
export function EdgeFieldsOf(node: TypeThunk): ClassType {
  @ObjectType({ description: 'A row of a list.' })
  abstract class EdgeFields {
    @Field(() => String, { description: 'Opaque position of this row, for after and before.' })
    cursor!: string;

    @Field(node, { description: 'The row.' })
    node!: unknown;
  }
  return EdgeFields as ClassType;
}

/** The connection type `<name>Connection` over an edge type. */
export function ConnectionOf(name: string, edge: TypeThunk, node: TypeThunk, description: string): ClassType {
  @ObjectType(`${name}Connection`, { description })
  class ConnectionType {
    @Field(() => [edge()], { description: 'The rows of the page with their cursors.' })
    edges!: unknown[];

    @Field(() => [node()], { description: 'The rows of the page, without cursors.' })
    nodes!: unknown[];

    @Field(() => PageInfoType, { description: 'Where the page lies in the list.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'Rows in the whole list; counted only when asked for.' })
    totalCount!: number;
  }
  return ConnectionType;
}
