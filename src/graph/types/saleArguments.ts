import { ArgsType, Field, ID } from 'type-graphql';

import type { SaleAction, SaleVerdict } from '../../rulebook/terms';
import { SaleActionEnum, SaleVerdictEnum } from '../enums';
import { CountryCodeScalar } from '../scalars';
import { AsOfArgs, DatedPagingArgs } from './arguments';
import { ProspectInput } from './inputs';

@ArgsType()
export class SellDecisionArgs extends AsOfArgs {
  @Field(() => ID, { description: 'The partner that wants to sell.' })
  sellerId!: string;

  @Field(() => ID, { nullable: true, description: 'The customer; either this or a prospect.' })
  customerId?: string | null;

  @Field(() => ProspectInput, { nullable: true, description: 'A customer that is not known here yet; either this or customerId.' })
  prospect?: ProspectInput | null;

  @Field(() => ID, { nullable: true, description: 'The offer; may be left out for NEW_CUSTOMER, INVITE and MANAGE.' })
  offerId?: string | null;

  @Field(() => SaleActionEnum, { defaultValue: 'NEW_ORDER', description: 'What the partner wants to do.' })
  action!: SaleAction;

  @Field(() => ID, { nullable: true, description: "Judge this one of a reseller's routes only, partnership or not." })
  providerId?: string | null;

  @Field(() => String, { nullable: true, description: "The location ID named on the order; the reseller's own unless said otherwise." })
  partnerOfRecord?: string | null;
}

@ArgsType()
export class CustomerSellersArgs extends DatedPagingArgs {
  @Field(() => ID, { description: 'The offer.' })
  offerId!: string;

  @Field(() => SaleActionEnum, { defaultValue: 'NEW_ORDER', description: 'What the seller wants to do.' })
  action!: SaleAction;
}

@ArgsType()
export class SellersArgs extends CustomerSellersArgs {
  @Field(() => ID, { nullable: true, description: 'The customer; either this or a market.' })
  customerId?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'A market: for any customer in good order there; either this or customerId.' })
  market?: string | null;

  @Field(() => SaleVerdictEnum, { nullable: true, description: 'Only sellers with this verdict; all when absent.' })
  verdict?: SaleVerdict | null;
}
