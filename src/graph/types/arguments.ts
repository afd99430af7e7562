import { ArgsType, Field } from 'type-graphql';

import { PagingArgs } from '../relay';
import { DateScalar } from '../scalars';
import {
  CustomerFilterInput, CustomerOrderInput, OfferFilterInput, OfferOrderInput, PartnerFilterInput, PartnerOrderInput,
} from './inputs';

const AS_OF = 'The date that is asked about; today (UTC) when absent.';
const ORDER = 'How they are sorted; by name when absent.';

@ArgsType()
export class AsOfArgs {
  @Field(() => DateScalar, { nullable: true, description: AS_OF })
  asOf?: string | null;
}

@ArgsType()
export class DatedPagingArgs extends PagingArgs {
  @Field(() => DateScalar, { nullable: true, description: AS_OF })
  asOf?: string | null;
}

@ArgsType()
export class PartnerListArgs extends DatedPagingArgs {
  @Field(() => PartnerFilterInput, { nullable: true, description: 'Which partners; all when absent.' })
  filter?: PartnerFilterInput | null;

  @Field(() => PartnerOrderInput, { nullable: true, description: ORDER })
  orderBy?: PartnerOrderInput | null;
}

@ArgsType()
export class CustomerListArgs extends DatedPagingArgs {
  @Field(() => CustomerFilterInput, { nullable: true, description: 'Which customers; all when absent.' })
  filter?: CustomerFilterInput | null;

  @Field(() => CustomerOrderInput, { nullable: true, description: ORDER })
  orderBy?: CustomerOrderInput | null;
}

@ArgsType()
export class OfferListArgs extends DatedPagingArgs {
  @Field(() => OfferFilterInput, { nullable: true, description: 'Which offers; all when absent.' })
  filter?: OfferFilterInput | null;

  @Field(() => OfferOrderInput, { nullable: true, description: ORDER })
  orderBy?: OfferOrderInput | null;
}

@ArgsType()
export class MarketOfferArgs extends PagingArgs {
  @Field(() => OfferFilterInput, { nullable: true, description: 'Which offers; all when absent.' })
  filter?: OfferFilterInput | null;

  @Field(() => OfferOrderInput, { nullable: true, description: ORDER })
  orderBy?: OfferOrderInput | null;

  @Field(() => String, { nullable: true, description: 'A month, YYYY-MM: offers available on some day of it; this month when absent.' })
  month?: string | null;
}
