import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClassType } from 'type-graphql';

import type { Finding } from '../../rulebook/finding';
import type { FindingOutcome } from '../../rulebook/terms';
import { FindingOutcomeEnum } from '../enums';
import { EligibilityType } from '../types/eligibility';
import { FindingType } from '../types/finding';
import { SaleRegionType, SaleRouteType, SellDecisionType } from '../types/sale';

const OUTCOMES = { nullable: true, description: 'Only findings with one of these outcomes, e.g. [UNMET, UNKNOWN] for what stands in the way; all when absent.' } as const;

/** The findings of an answer of one type. */
function FindingsResolver(type: ClassType, description: string): ClassType {
  @Resolver(() => type)
  class FindingsOfResolver {
    @FieldResolver(() => [FindingType], { description })
    findings(@Root() { findings }: { findings: readonly Finding[] }, @Arg('outcomes', () => [FindingOutcomeEnum], OUTCOMES) outcomes: FindingOutcome[] | null): readonly Finding[] {
      return outcomes ? findings.filter(({ outcome }) => outcomes.includes(outcome)) : findings;
    }
  }
  return FindingsOfResolver;
}

export const EligibilityFindingsResolver = FindingsResolver(EligibilityType, 'Every requirement in force, one finding each.');
export const SellDecisionFindingsResolver = FindingsResolver(SellDecisionType, 'What is judged on the seller; findings of a route stay in the route.');
export const SaleRouteFindingsResolver = FindingsResolver(SaleRouteType, 'What is judged on this route.');
export const SaleRegionFindingsResolver = FindingsResolver(SaleRegionType, 'What the verdict rests on.');
