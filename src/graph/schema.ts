import 'reflect-metadata';

import { GraphQLSchema, lexicographicSortSchema, printSchema, type GraphQLNamedType } from 'graphql';
import { buildSchemaSync } from 'type-graphql';

import { heldToPolicy } from './policy/heldToPolicy';
import { POLICY } from './policy/policy';
import { withPlainResolvers } from './plainResolvers';
import { CompanyResolver } from './resolvers/companyResolver';
import { CustomerAgreementResolver, CustomerRelationshipResolver, CustomerResolver } from './resolvers/customerResolver';
import { EligibilityFindingsResolver, SaleRegionFindingsResolver, SaleRouteFindingsResolver, SellDecisionFindingsResolver } from './resolvers/findingsResolver';
import { FindingResolver } from './resolvers/findingResolver';
import { CloudQueries, MarketResolver, RegionResolver } from './resolvers/marketResolver';
import { NodeQueries, NodeResolver } from './resolvers/nodeResolver';
import { OfferResolver } from './resolvers/offerResolver';
import { PartnerListResolver } from './resolvers/partnerListResolver';
import { PartnerQueries, PartnerResolver } from './resolvers/partnerResolver';
import { DirectBillPartnerResolver, IndirectProviderResolver, IndirectResellerResolver } from './resolvers/relationResolver';
import { RulesResolver } from './resolvers/rulesResolver';
import { SaleRegionResolver, SaleRouteResolver, SellDecisionResolver } from './resolvers/saleResolver';
import { ViewerResolver } from './resolvers/viewerResolver';
import { CurrencyScalar, DateTimeScalar, DecimalScalar } from './scalars';

/** Scalars that clients may rely on from the first release, even where no field uses them yet. */
const PROMISED_SCALARS: readonly GraphQLNamedType[] = [DateTimeScalar, DecimalScalar, CurrencyScalar];

/** The schema that the server answers with. @throws Error where src/graph/policy has no row for one of its fields. */
export function createSchema(): GraphQLSchema {
  const built = buildSchemaSync({
    resolvers: [
      NodeResolver, NodeQueries, ViewerResolver, PartnerQueries, PartnerResolver, PartnerListResolver, IndirectProviderResolver, IndirectResellerResolver,
      DirectBillPartnerResolver, CompanyResolver, CustomerResolver, CustomerRelationshipResolver, CustomerAgreementResolver, OfferResolver, MarketResolver,
      RegionResolver, CloudQueries, SellDecisionResolver, SaleRouteResolver, SaleRegionResolver, FindingResolver, RulesResolver, EligibilityFindingsResolver,
      SellDecisionFindingsResolver, SaleRouteFindingsResolver, SaleRegionFindingsResolver,
    ],
    validate: false,
    emitSchemaFile: false,
  });
  const config = built.toConfig();
  const query = built.getQueryType();
  if (query) query.description = 'What can be asked. Everything dated or computed takes `asOf`.';
  return heldToPolicy(withPlainResolvers(new GraphQLSchema({ ...config, types: [...config.types, ...PROMISED_SCALARS] })), POLICY);
}

/** The schema as schema.graphql holds it: sorted, so that a diff shows what changed. */
export function printSortedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
