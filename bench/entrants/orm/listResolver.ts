import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { positionOf } from '../peers/position';
import type { Partner, Partnership } from './entities';
import type { Context } from './reads';
import {
  CustomerConnectionType, CustomerFilterInput, DateScalar, FIRST, IndirectProviderType, IndirectResellerType, OrderInput, PartnershipType, ProviderResellerConnectionType,
  ProviderResellerEdgeType, ResellerProviderConnectionType, ResellerProviderEdgeType,
} from './types';

@Resolver(() => IndirectProviderType)
export class ProviderResolver {
  @FieldResolver(() => ProviderResellerConnectionType)
  async resellers(
    @Root() provider: Partner, @Arg('first', FIRST) first: number, @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('orderBy', () => OrderInput) _orderBy: OrderInput, @Arg('asOf', () => DateScalar) asOf: string, @Ctx() context: Context,
  ): Promise<ProviderResellerConnectionType> {
    const page = { first, after: positionOf(after), asOf };
    const rows = await (await context.reads()).partnerships(provider, page);
    return { edges: rows.slice(0, first), pageInfo: pageInfo(rows, first, after) };
  }

  @FieldResolver(() => CustomerConnectionType)
  async customers(
    @Root() provider: Partner, @Arg('first', FIRST) first: number, @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => CustomerFilterInput, { nullable: true }) filter: CustomerFilterInput | null, @Arg('orderBy', () => OrderInput) _orderBy: OrderInput,
    @Arg('asOf', () => DateScalar) asOf: string, @Ctx() context: Context,
  ): Promise<unknown> {
    const page = { first, after: positionOf(after), asOf };
    const rows = await (await context.reads()).customers(provider.id, page, filter?.markets ?? null);
    return { nodes: rows.slice(0, first), pageInfo: pageInfo(rows, first, after) };
  }
}

@Resolver(() => IndirectResellerType)
export class ResellerResolver {
  @FieldResolver(() => ResellerProviderConnectionType)
  async providers(
    @Root() reseller: Partner, @Arg('first', FIRST) first: number, @Arg('asOf', () => DateScalar) asOf: string, @Ctx() context: Context,
  ): Promise<ResellerProviderConnectionType> {
    const rows = await (await context.reads()).partnerships(reseller, { first, after: null, asOf });
    return { edges: rows.slice(0, first), pageInfo: pageInfo(rows, first, null) };
  }

  @FieldResolver(() => CustomerConnectionType)
  async customers(
    @Root() reseller: Partner, @Arg('first', FIRST) first: number, @Arg('orderBy', () => OrderInput) _orderBy: OrderInput,
    @Arg('asOf', () => DateScalar) asOf: string, @Ctx() context: Context,
  ): Promise<unknown> {
    const rows = await (await context.reads()).firstCustomers(reseller.id, first, asOf);
    return { nodes: rows.slice(0, first), pageInfo: pageInfo(rows, first, null) };
  }
}

@Resolver(() => ProviderResellerEdgeType)
export class ProviderResellerEdgeResolver {
  @FieldResolver(() => PartnershipType)
  partnership(@Root() edge: Partnership): PartnershipType {
    return partnershipOf(edge);
  }

  @FieldResolver(() => IndirectResellerType)
  async node(@Root() edge: Partnership, @Ctx() context: Context): Promise<unknown> {
    return (await context.reads()).partner(edge.resellerId);
  }
}

@Resolver(() => ResellerProviderEdgeType)
export class ResellerProviderEdgeResolver {
  @FieldResolver(() => PartnershipType)
  partnership(@Root() edge: Partnership): PartnershipType {
    return partnershipOf(edge);
  }

  @FieldResolver(() => IndirectProviderType)
  async node(@Root() edge: Partnership, @Ctx() context: Context): Promise<unknown> {
    return (await context.reads()).partner(edge.providerId);
  }
}

function partnershipOf({ state, validFrom, validTo }: Partnership): PartnershipType {
  return { state, since: validFrom, until: validTo };
}

function pageInfo(rows: readonly unknown[], first: number, after: string | null): { hasNextPage: boolean; hasPreviousPage: boolean } {
  return { hasNextPage: rows.length > first, hasPreviousPage: after !== null };
}
