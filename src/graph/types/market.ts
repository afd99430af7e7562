import { Field, ObjectType } from 'type-graphql';

import { NodeType } from '../relay';
import { CountryCodeScalar, CurrencyScalar } from '../scalars';

@ObjectType('Region', { implements: NodeType, description: 'A group of markets that one tenant may sell into (regional authorization); some hold a single market.' })
export class RegionType extends NodeType {
  @Field(() => String, { description: 'Short code, such as EUROPE.' })
  code!: string;

  @Field(() => String, { description: 'Name as published.' })
  name!: string;
}

@ObjectType('Market', { implements: NodeType, description: 'A country or territory in which CSP offers may be sold; a customer is in the market of its tenant.' })
export class MarketType extends NodeType {
  @Field(() => CountryCodeScalar, { description: 'Code of the market.' })
  code!: string;

  @Field(() => String, { description: 'Name as published.' })
  name!: string;

  @Field(() => CurrencyScalar, { nullable: true, description: 'Billing currency; null for the five markets that are published without one. It never decides whether a sale is allowed.' })
  currency!: string | null;
}

@ObjectType('CustomerAgreementDocument', { description: 'One published paper that customers of a market sign, in one language.' })
export class CustomerAgreementDocumentType {
  @Field(() => String, { description: 'MICROSOFT_CUSTOMER_AGREEMENT, MICROSOFT_CLOUD_AGREEMENT or PROFESSIONAL_SECRECY_AMENDMENT.' })
  kind!: string;

  @Field(() => String, { description: 'The document, as the source names it.' })
  documentId!: string;

  @Field(() => String, { description: 'Language of the document, or "country-specific".' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'BCP 47 tag of the language; null where the document exists in the languages of each country.' })
  languageTag!: string | null;

  @Field(() => String, { description: 'Region that the paper is written for; it does not follow the sale region.' })
  documentRegion!: string;
}

@ObjectType('Cloud', { description: 'A cloud: who may sell there, to whom, under which paper.' })
export class CloudType {
  @Field(() => String, { description: 'PUBLIC, US_GOVERNMENT, GCC (a segment of the public cloud), GERMANY, CHINA_21VIANET or CHINA_MCCL (the region CHINA of the global program).' })
  code!: string;

  @Field(() => String, { description: 'Name as published.' })
  name!: string;

  @Field(() => String, { description: 'Who runs it.' })
  operator!: string;

  @Field(() => String, { description: 'Whether it is open, and to whom.' })
  status!: string;

  @Field(() => String, { description: 'Enrollment models that may sell there, in the words of the source.' })
  enrollmentModels!: string;

  @Field(() => String, { description: 'Which partners may sell there.' })
  partners!: string;

  @Field(() => String, { description: 'Which customers may buy there.' })
  customers!: string;

  @Field(() => String, { description: 'What kind of tenant the partner needs.' })
  partnerTenant!: string;

  @Field(() => String, { description: 'What is sold there.' })
  products!: string;

  @Field(() => String, { description: 'The agreement that customers sign.' })
  customerAgreement!: string;

  @Field(() => String, { description: 'Whether the indirect model exists there.' })
  indirectModel!: string;
}
