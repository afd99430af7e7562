/** Fields that name something which is neither in the document nor in the network. */
import type { NetworkArray } from '../networkDocument';
import { stagingTable } from '../staging';
import type { StagedCheck } from './stagedCheck';

/** What is named, and how a value finds it among staged (`t` in the words of the format) and stored rows. */
interface Referent {
  readonly array: NetworkArray;
  readonly staged: (value: string, model: string) => string;
  readonly table: string;
  readonly stored: (value: string, model: string) => string;
}

interface Reference {
  readonly array: NetworkArray;
  readonly field: string;
  readonly referent: Referent;
  readonly expected: string;
  /** SQL of the model, where an enrollment is meant; the row's own unless told. */
  readonly model?: string;
  readonly only?: string;
  readonly isList?: true;
}

const COMPANY: Referent = {
  array: 'companies', staged: (value) => `t."globalPartnerId" = ${value}`, table: 'company', stored: (value) => `t.global_partner_id = ${value}`,
};
const ACCOUNT: Referent = { array: 'partners', staged: (value) => `t."tenantId" = ${value}`, table: 'account', stored: (value) => `t.tenant_id = ${value}` };
const ENROLLMENT: Referent = {
  array: 'partners', staged: (value, model) => `t."tenantId" = ${value} AND t.model = ${model}`,
  table: 'partner', stored: (value, model) => `t.tenant_id = ${value} AND t.model = ${model}`,
};
const CUSTOMER: Referent = { array: 'customers', staged: (value) => `t."tenantId" = ${value}`, table: 'customer', stored: (value) => `t.tenant_id = ${value}` };
const OFFER: Referent = { array: 'offers', staged: (value) => `t.sku = ${value}`, table: 'offer', stored: (value) => `t.sku = ${value}` };

const PARTNER_IN_MODEL = 'the tenant of a partner enrolled in the model of the row';
const PROVIDER = 'the tenant of a partner enrolled as INDIRECT_PROVIDER';
const RESELLER = 'the tenant of a partner enrolled as INDIRECT_RESELLER';
const PARTNER = 'the tenant of a partner';

const REFERENCES: readonly Reference[] = [
  { array: 'partners', field: 'company', referent: COMPANY, expected: 'the globalPartnerId of a company' },
  { array: 'statuses', field: 'tenantId', referent: ENROLLMENT, expected: PARTNER_IN_MODEL },
  { array: 'partnerships', field: 'provider', referent: ENROLLMENT, model: '\'INDIRECT_PROVIDER\'', expected: PROVIDER },
  { array: 'partnerships', field: 'reseller', referent: ENROLLMENT, model: '\'INDIRECT_RESELLER\'', expected: RESELLER },
  { array: 'customers', field: 'affiliateOf', referent: COMPANY, expected: 'the globalPartnerId of a company' },
  { array: 'qualifications', field: 'customer', referent: CUSTOMER, expected: 'the tenant of a customer' },
  { array: 'relationships', field: 'customer', referent: CUSTOMER, expected: 'the tenant of a customer' },
  { array: 'relationships', field: 'partner', referent: ENROLLMENT, expected: PARTNER_IN_MODEL },
  { array: 'relationships', field: 'acquiredThrough', referent: ENROLLMENT, model: '\'INDIRECT_PROVIDER\'', expected: PROVIDER },
  { array: 'agreements', field: 'party', referent: ACCOUNT, only: 's.kind = \'MPA\'', expected: `${PARTNER}: partners accept the MPA` },
  { array: 'agreements', field: 'party', referent: CUSTOMER, only: 's.kind = \'MCA\'', expected: 'the tenant of a customer: customers accept the MCA' },
  { array: 'agreements', field: 'attestedBy', referent: ACCOUNT, expected: PARTNER },
  { array: 'offers', field: 'baseSkus', referent: OFFER, isList: true, expected: 'SKUs of offers' },
  { array: 'offers', field: 'exclusiveTo', referent: ACCOUNT, isList: true, expected: 'tenants of partners' },
  { array: 'availabilities', field: 'sku', referent: OFFER, expected: 'the SKU of an offer' },
  { array: 'subscriptions', field: 'customer', referent: CUSTOMER, expected: 'the tenant of a customer' },
  { array: 'subscriptions', field: 'sku', referent: OFFER, expected: 'the SKU of an offer' },
  { array: 'subscriptions', field: 'partner', referent: ENROLLMENT, expected: PARTNER_IN_MODEL },
  { array: 'revenue', field: 'tenantId', referent: ENROLLMENT, expected: PARTNER_IN_MODEL },
  { array: 'evidence', field: 'tenantId', referent: ACCOUNT, expected: PARTNER },
  { array: 'evidence', field: 'company', referent: COMPANY, expected: 'the globalPartnerId of a company' },
];

/**
 * One check a reference. A document that replaces the network must hold all that it names.
 * @param isEmpty whether nothing is stored that could be meant.
 */
export function referenceChecks(replaces: boolean, isEmpty: boolean): readonly StagedCheck[] {
  return REFERENCES.map((reference) => {
    const { array, field, referent, expected } = reference;
    const value = reference.isList ? 'item' : `s."${field}"`;
    const model = reference.model ?? 's.model';
    const conditions = [
      `${value} IS NOT NULL`,
      ...(reference.only ? [reference.only] : []),
      ...(referent === ENROLLMENT && !reference.model ? ['s.model IS NOT NULL'] : []),
      `NOT EXISTS (SELECT FROM ${stagingTable(referent.array)} t WHERE ${referent.staged(value, model)})`,
      ...(replaces || isEmpty ? [] : [`NOT EXISTS (SELECT FROM core.${referent.table} t WHERE ${referent.stored(value, model)})`]),
    ];
    const where = replaces ? 'in the document, which replaces the network' : 'in the document or the network';
    return {
      array,
      sql: `SELECT s.position, '${field}' AS field, ${value}::text AS value, 'unknown: expected ${expected} ${where}' AS reason
        FROM ${stagingTable(array)} s${reference.isList ? ` CROSS JOIN unnest(s."${field}") item` : ''} WHERE ${conditions.join(' AND ')}`,
    };
  });
}
