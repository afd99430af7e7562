import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import type { Finding } from '../../rulebook/finding';
import { findMarket } from '../../rulebook/reference/markets';
import type { GraphContext } from '../context';
import type { NodeValue } from '../globalId';
import { NodeType } from '../relay';
import { FindingType } from '../types/finding';

@Resolver(() => FindingType)
export class FindingResolver {
  @FieldResolver(() => NodeType, { nullable: true, description: 'What the fact belongs to.' })
  async subject(@Root() { subject }: Finding, @Ctx() { answers: { loaders } }: GraphContext): Promise<NodeValue | null> {
    switch (subject?.type) {
      case 'PARTNER':
        return loaders.partnerById.load(subject.id);
      case 'COMPANY':
        return loaders.companyById.load(subject.globalPartnerId);
      case 'CUSTOMER':
        return loaders.customerById.load(subject.tenantId);
      case 'OFFER':
        return loaders.offerBySku.load(subject.sku);
      case 'MARKET':
        return findMarket(subject.code);
      default:
        return null;
    }
  }
}
