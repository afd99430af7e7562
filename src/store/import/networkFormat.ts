/**
 * The one definition of the network document: its arrays, their fields and what each means. The JSON Schema, the importer's checks, the
 * staging tables and the export are made from it.
 */
import {
  ACCOUNT_EVIDENCE_KINDS, CLOUD_INSTANCES, COMMERCE_GENERATIONS, CUSTOMER_AGREEMENT_FORMS, CUSTOMER_SEGMENTS, ENROLLMENT_STATUSES,
  LIMIT_SCOPES, OFFER_FAMILIES, PARTNER_MODELS, QUALIFICATION_KINDS, RECORDED_PARTNERSHIP_STATES, REVENUE_KINDS, REVIEW_STATUSES,
  SUBSCRIPTION_STATUSES, VETTING_STATES,
} from '../../rulebook/terms';
import type { FieldType } from './fieldTypes';
import type { NetworkArray, NetworkRow } from './networkDocument';

export interface FieldDefinition {
  readonly type: FieldType;
  readonly description: string;
  /** Part of what identifies a row. */
  readonly key?: true;
  /** May be absent. */
  readonly optional?: true;
  /** Meant when absent; left out by the export. */
  readonly default?: string | boolean;
  /** The words allowed, for type `word`. */
  readonly words?: readonly string[];
}

export interface ArrayDefinition {
  readonly description: string;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

/** Every field of every array, none more: kept in step with the row types by the compiler. */
type NetworkFormat = { readonly [Name in NetworkArray]: ArrayDefinition & { readonly fields: Readonly<Record<keyof NetworkRow<Name>, FieldDefinition>> } };

const COMPANY_ID = 'global partner ID of the company';
const model = (description: string): FieldDefinition => ({ type: 'word', words: PARTNER_MODELS, key: true, description });
const from: FieldDefinition = { type: 'day', key: true, description: 'First day on which the row holds.' };
const to: FieldDefinition = { type: 'day', optional: true, description: 'First day on which the row no longer holds; absent: it still holds.' };
const cloud: FieldDefinition = { type: 'word', words: CLOUD_INSTANCES, optional: true, default: 'PUBLIC', description: 'The cloud instance.' };
const retiredOn: FieldDefinition = {
  type: 'day', optional: true,
  description: 'First day on which this no longer belongs to the network; set by import --replace and kept by the export.',
};

const FORMAT: NetworkFormat = {
  companies: {
    description: 'Partner companies (partner global accounts).',
    fields: {
      globalPartnerId: { type: 'identifier', key: true, description: 'PartnerID of the partner global account.' },
      name: { type: 'name', description: 'Name of the company.' },
      country: { type: 'market', description: 'Country of the company.' },
      retiredOn,
    },
  },
  partners: {
    description: 'Enrollments: one tenant in one model. Rows of one tenant agree on company, country, location and cloud.',
    fields: {
      tenantId: { type: 'tenant', key: true, description: 'The partner\'s CSP tenant.' },
      model: model('How the tenant takes part in the program.'),
      name: { type: 'name', description: 'Name of the partner.' },
      company: { type: 'identifier', description: `The ${COMPANY_ID} that the tenant belongs to.` },
      country: { type: 'market', description: 'Country of the tenant, which decides its region.' },
      locationId: { type: 'identifier', optional: true, description: 'PartnerID of the partner location account tied to the tenant.' },
      locationCountry: { type: 'market', optional: true, description: 'Country of the partner location account.' },
      cloud,
      enrolledOn: { type: 'day', optional: true, description: 'Day of enrollment in the model.' },
      nextEnrollmentOn: { type: 'day', optional: true, description: 'Start of the next enrollment period.' },
      supportPlanRenewsOn: { type: 'day', optional: true, description: 'Day on which the support plan renews.' },
      retiredOn,
    },
  },
  statuses: {
    description: 'Status of an enrollment in a period.',
    fields: {
      tenantId: { type: 'tenant', key: true, description: 'The partner\'s tenant.' },
      model: model('The model of the enrollment.'),
      status: { type: 'word', words: ENROLLMENT_STATUSES, description: 'Status in the period.' },
      from, to,
      reason: { type: 'remark', optional: true, description: 'Why the enrollment is in this status.' },
    },
  },
  partnerships: {
    description: 'State of the edge between a provider and a reseller in a period. ENDED is computed, never imported.',
    fields: {
      provider: { type: 'tenant', key: true, description: 'Tenant of the indirect provider.' },
      reseller: { type: 'tenant', key: true, description: 'Tenant of the indirect reseller.' },
      state: { type: 'word', words: RECORDED_PARTNERSHIP_STATES, description: 'State in the period; only ACTIVE opens anything.' },
      from, to,
    },
  },
  customers: {
    description: 'Customer tenants.',
    fields: {
      tenantId: { type: 'tenant', key: true, description: 'The customer\'s tenant.' },
      name: { type: 'name', description: 'Name of the customer.' },
      domain: { type: 'name', optional: true, description: 'Domain name of the tenant.' },
      country: { type: 'market', description: 'Country of the tenant.' },
      cloud,
      registrationNumber: { type: 'name', optional: true, description: 'Registration number of the organization.' },
      reviewStatus: {
        type: 'word', words: REVIEW_STATUSES, optional: true, default: 'PASSED', description: 'State of Microsoft\'s review of the account.',
      },
      affiliateOf: { type: 'identifier', optional: true, description: `The ${COMPANY_ID} that the customer is an affiliate of.` },
      isPartnerTenant: { type: 'boolean', optional: true, default: false, description: 'Whether the tenant is a CSP partner\'s tenant.' },
      retiredOn,
    },
  },
  qualifications: {
    description: 'Special qualification of a customer and its vetting in a period.',
    fields: {
      customer: { type: 'tenant', key: true, description: 'Tenant of the customer.' },
      kind: { type: 'word', words: QUALIFICATION_KINDS, key: true, description: 'What the customer is qualified as.' },
      vetting: { type: 'word', words: VETTING_STATES, description: 'State of the vetting in the period.' },
      from, to,
    },
  },
  relationships: {
    description: 'Relationship between a partner\'s enrollment and a customer in a period.',
    fields: {
      customer: { type: 'tenant', key: true, description: 'Tenant of the customer.' },
      partner: { type: 'tenant', key: true, description: 'Tenant of the partner.' },
      model: model('The enrollment that the relationship belongs to.'),
      from, to,
      acquiredThrough: {
        type: 'tenant', optional: true, description: 'Tenant of the indirect provider through which a reseller\'s customer came.',
      },
      delegatedAdmin: { type: 'boolean', optional: true, description: 'Whether the partner holds delegated administration; absent: not recorded.' },
    },
  },
  agreements: {
    description: 'Acceptances of the Microsoft Partner Agreement (MPA) by partners and of the Microsoft Customer Agreement (MCA) by customers.',
    fields: {
      kind: { type: 'word', words: ['MPA', 'MCA'], key: true, description: 'Which agreement.' },
      party: { type: 'tenant', key: true, description: 'Tenant that accepted: a partner\'s for the MPA, a customer\'s for the MCA.' },
      form: {
        type: 'word', words: [...PARTNER_MODELS, ...CUSTOMER_AGREEMENT_FORMS],
        description: 'MPA: the model whose form was accepted. MCA: ATTESTED by a partner or SIGNED by the customer.',
      },
      attestedBy: { type: 'tenant', key: true, optional: true, description: 'Tenant of the partner that attested; given exactly for ATTESTED.' },
      acceptedOn: { type: 'day', key: true, description: 'Day of acceptance, today at the latest.' },
      to,
    },
  },
  offers: {
    description: 'What is sold, a row a SKU.',
    fields: {
      sku: { type: 'identifier', key: true, description: 'Identifier of the SKU.' },
      name: { type: 'name', description: 'Name of the offer.' },
      family: { type: 'word', words: OFFER_FAMILIES, description: 'Family of products that ordering rules speak of.' },
      generation: { type: 'word', words: COMMERCE_GENERATIONS, description: 'Commerce platform that sells it.' },
      segment: { type: 'word', words: CUSTOMER_SEGMENTS, description: 'Customer segment that it is priced for.' },
      cloud,
      isAddOn: { type: 'boolean', optional: true, default: false, description: 'Whether it can only be added to a subscription of a base SKU.' },
      baseSkus: { type: 'identifiers', optional: true, description: 'SKUs that it can be added to; the order does not matter.' },
      limitScope: { type: 'word', words: LIMIT_SCOPES, optional: true, default: 'NONE', description: 'What the limit per customer counts.' },
      limit: { type: 'limit', optional: true, description: 'Most subscriptions a customer may have; given exactly with a limitScope other than NONE.' },
      exclusiveTo: { type: 'tenants', optional: true, description: 'Tenants of the only partners that may sell it; the order does not matter.' },
      retiredOn,
    },
  },
  availabilities: {
    description: 'Market in which an offer is sold in a period.',
    fields: {
      sku: { type: 'identifier', key: true, description: 'SKU of the offer.' },
      market: { type: 'market', key: true, description: 'The market.' },
      from, to,
    },
  },
  subscriptions: {
    description: 'Status of a subscription in a period. Rows of one id agree on customer, SKU, partner and model.',
    fields: {
      id: { type: 'identifier', key: true, description: 'Identifier of the subscription.' },
      customer: { type: 'tenant', description: 'Tenant of the customer.' },
      sku: { type: 'identifier', description: 'SKU of the offer.' },
      partner: { type: 'tenant', description: 'Tenant of the partner that bought it from Microsoft.' },
      model: { type: 'word', words: PARTNER_MODELS, description: 'The enrollment in which it was bought.' },
      partnerOfRecord: { type: 'identifier', optional: true, description: 'Location ID of the reseller credited on it.' },
      status: { type: 'word', words: SUBSCRIPTION_STATUSES, description: 'Status in the period.' },
      from, to,
      quantity: { type: 'quantity', optional: true, description: 'Number of seats.' },
    },
  },
  revenue: {
    description: 'Revenue billed to an enrollment in a month. No revenue is stated as a row of 0; negative amounts are credit notes.',
    fields: {
      tenantId: { type: 'tenant', key: true, description: 'The partner\'s tenant.' },
      model: model('In which role the revenue was earned.'),
      month: { type: 'month', key: true, description: 'The month.' },
      kind: { type: 'word', words: REVENUE_KINDS, key: true, description: 'What was billed.' },
      amountUsd: { type: 'amount', description: 'Amount in US dollars.' },
    },
  },
  evidence: {
    description: 'What was recorded about a tenant, or (DESIGNATION) about a company, in a period.',
    fields: {
      tenantId: { type: 'tenant', key: true, optional: true, description: 'The partner\'s tenant; absent for DESIGNATION.' },
      company: { type: 'identifier', key: true, optional: true, description: `The ${COMPANY_ID}; given exactly for DESIGNATION.` },
      kind: { type: 'word', words: [...ACCOUNT_EVIDENCE_KINDS, 'DESIGNATION'], key: true, description: 'What was recorded.' },
      value: { type: 'name', description: 'The value, by kind. The name of a designation is part of the row\'s key.' },
      from, to,
    },
  },
};

export const NETWORK_FORMAT: Readonly<Record<NetworkArray, ArrayDefinition>> = FORMAT;
