import { Field, InputType } from 'type-graphql';

import type { CloudInstance, CustomerSegment, EligibilityVerdict, EnrollmentStatus, OfferFamily } from '../../rulebook/terms';
import {
  CloudInstanceEnum, CustomerOrderFieldEnum, CustomerSegmentEnum, EligibilityVerdictEnum, EnrollmentStatusEnum, OfferFamilyEnum, OfferOrderFieldEnum, OrderDirectionEnum,
  PartnerOrderFieldEnum, type CustomerOrderField, type OfferOrderField, type OrderDirection, type PartnerOrderField,
} from '../enums';
import { CountryCodeScalar, DateScalar } from '../scalars';

@InputType('PartnerFilter', { description: 'Which partners; fields that list values match any of them, several fields must all match.' })
export class PartnerFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case, or the whole tenant ID or location ID.' })
  search?: string | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: "Markets of the tenant's country." })
  markets?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of regions on the date, such as EUROPE.' })
  regions?: string[] | null;

  @Field(() => [EnrollmentStatusEnum], { nullable: true, description: 'Enrollment statuses on the date.' })
  statuses?: EnrollmentStatus[] | null;

  @Field(() => EligibilityVerdictEnum, { nullable: true, description: 'Eligibility verdict for the own model on the date.' })
  verdict?: EligibilityVerdict | null;

  @Field(() => [String], { nullable: true, description: 'Codes of requirements, any of which is unmet on the date.' })
  unmet?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'A required finding is checked next before this date.' })
  dueBefore?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its sale region is open on the date.' })
  openForSale?: boolean | null;
}

@InputType('CustomerFilter', { description: 'Which customers; fields that list values match any of them, several fields must all match.' })
export class CustomerFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name or domain, in any case, or the whole tenant ID.' })
  search?: string | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: "Markets of the tenant's country." })
  markets?: string[] | null;

  @Field(() => [CustomerSegmentEnum], { nullable: true, description: 'Segments whose offers the customer may buy on the date.' })
  segments?: CustomerSegment[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: no acceptance of the customer agreement in force on the date; false: there is one.' })
  agreementMissing?: boolean | null;
}

@InputType('OfferFilter', { description: 'Which offers; fields that list values match any of them, several fields must all match.' })
export class OfferFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case, or the whole SKU.' })
  search?: string | null;

  @Field(() => [OfferFamilyEnum], { nullable: true, description: 'Product families.' })
  families?: OfferFamily[] | null;

  @Field(() => [CustomerSegmentEnum], { nullable: true, description: 'Segments.' })
  segments?: CustomerSegment[] | null;

  @Field(() => [CloudInstanceEnum], { nullable: true, description: 'Clouds.' })
  clouds?: CloudInstance[] | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Available in this market on the date.' })
  market?: string | null;
}

@InputType('PartnerOrder', { description: 'How partners are sorted.' })
export class PartnerOrderInput {
  @Field(() => PartnerOrderFieldEnum, { description: 'What sorts them.' })
  field!: PartnerOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'The way the list runs.' })
  direction!: OrderDirection;
}

@InputType('CustomerOrder', { description: 'How customers are sorted.' })
export class CustomerOrderInput {
  @Field(() => CustomerOrderFieldEnum, { description: 'What sorts them.' })
  field!: CustomerOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'The way the list runs.' })
  direction!: OrderDirection;
}

@InputType('OfferOrder', { description: 'How offers are sorted.' })
export class OfferOrderInput {
  @Field(() => OfferOrderFieldEnum, { description: 'What sorts them.' })
  field!: OfferOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'The way the list runs.' })
  direction!: OrderDirection;
}

@InputType('ProspectInput', { description: 'A customer that is not known here yet.' })
export class ProspectInput {
  @Field(() => CountryCodeScalar, { description: "The country of the prospect's tenant." })
  market!: string;

  @Field(() => [CustomerSegmentEnum], { nullable: true, description: 'Segments that the prospect is qualified for.' })
  qualifications?: CustomerSegment[] | null;

  @Field(() => String, { nullable: true, description: 'Company registration number, needed in 24 markets.' })
  registrationNumber?: string | null;

  @Field(() => CloudInstanceEnum, { nullable: true, defaultValue: 'PUBLIC', description: 'The cloud of its tenant.' })
  cloud?: CloudInstance | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Whether it has signed the Microsoft Customer Agreement itself.' })
  agreementSigned?: boolean | null;
}
