/** A network document as the facts that the rulebook judges: plain scans, full history, all that an operator sees. */
import type {
  AccountFacts, ApplicantFacts, BuyerFacts, CompanyFacts, CustomerFacts, OfferFacts, PartnerFacts, SaleFacts, SellerFacts,
} from '../../src/rulebook/facts';
import type { AccountEvidenceKind, CustomerAgreementForm, PartnerModel } from '../../src/rulebook/terms';
import type { NetworkDocument, PartnerRow } from '../../src/store/import/networkDocument';

/** For whom a sale is, as a question names it. */
export type BuyerNamed = { readonly kind: 'CUSTOMER'; readonly tenantId: string } | Exclude<BuyerFacts, CustomerFacts>;

export interface SaleNamed {
  readonly seller: { readonly tenantId: string; readonly model: PartnerModel };
  readonly buyer: BuyerNamed;
  /** SKU of the offer. */
  readonly offer: string | null;
  /** Tenant of the provider. */
  readonly provider: string | null;
  readonly partnerOfRecord: string | null;
}

interface Dated { readonly from: string; readonly to?: string | null }

/** Assembles facts out of one document; what two facts share (a company, an account) is one object. */
export class DocumentFacts {
  private readonly companies: Map<string, CompanyFacts>;

  constructor(private readonly network: NetworkDocument) {
    this.companies = new Map(network.companies.map((row) => [row.globalPartnerId, this.companyFacts(row.globalPartnerId)]));
  }

  partner(tenantId: string, model: PartnerModel): PartnerFacts {
    const row = found(this.network.partners.find((one) => one.tenantId === tenantId && one.model === model), `${tenantId} ${model}`);
    const company = found(this.companies.get(row.company), row.company);
    const account = found(company.accounts.find((one) => one.tenantId === tenantId), tenantId);
    const enrollment = found(account.enrollments.find((one) => one.model === model), model);
    return { id: `${tenantId}/${model}`, name: row.name, model, enrollment, account, company };
  }

  seller(tenantId: string, model: PartnerModel): SellerFacts {
    const partnerships = this.network.partnerships
      .filter((row) => row.reseller === tenantId)
      .map((row) => ({ ...period(row), state: row.state, provider: this.partner(row.provider, 'INDIRECT_PROVIDER') }));
    return { ...this.partner(tenantId, model), partnerships };
  }

  applicant(tenantId: string, model: PartnerModel): ApplicantFacts {
    const seller = this.seller(tenantId, model);
    const tenants = seller.company.accounts.map((account) => account.tenantId);
    const revenue = this.network.revenue.filter((row) => tenants.includes(row.tenantId));
    return { ...seller, revenue };
  }

  sale(asked: SaleNamed): SaleFacts {
    const { seller, provider, partnerOfRecord } = asked;
    const buyer = asked.buyer.kind === 'CUSTOMER' ? this.customer(asked.buyer.tenantId) : asked.buyer;
    return {
      seller: this.seller(seller.tenantId, seller.model),
      buyer,
      offer: asked.offer === null ? null : this.offer(asked.offer),
      provider: provider === null ? null : this.partner(provider, 'INDIRECT_PROVIDER'),
      partnerOfRecord,
      resellersOfRecord: seller.model === 'INDIRECT_PROVIDER' ? this.resellersOfRecord(partnerOfRecord, buyer) : [],
    };
  }

  private resellersOfRecord(named: string | null, buyer: BuyerFacts): SellerFacts[] {
    const held = buyer.kind === 'CUSTOMER' ? buyer.subscriptions.map((row) => row.partnerOfRecord) : [];
    return this.network.partners
      .filter((row) => row.model === 'INDIRECT_RESELLER' && typeof row.locationId === 'string')
      .filter((row) => row.locationId === named || (named === null && held.some((locationId) => locationId === row.locationId)))
      .map((row) => this.seller(row.tenantId, row.model));
  }

  private companyFacts(globalPartnerId: string): CompanyFacts {
    const rows = this.network.partners.filter((row) => row.company === globalPartnerId);
    const tenants = [...new Set(rows.map((row) => row.tenantId))];
    const designations = this.network.evidence.filter((row) => row.company === globalPartnerId && row.kind === 'DESIGNATION');
    return {
      globalPartnerId,
      accounts: tenants.map((tenantId) => this.accountFacts(rows.filter((row) => row.tenantId === tenantId))),
      designations: designations.map((row) => ({ ...period(row), name: row.value })),
    };
  }

  private accountFacts(rows: PartnerRow[]): AccountFacts {
    const [{ tenantId, country, cloud = 'PUBLIC', locationId = null, locationCountry = null }] = rows;
    const evidence = this.network.evidence.filter((row) => row.tenantId === tenantId);
    const acceptances = this.network.agreements.filter((row) => row.kind === 'MPA' && row.party === tenantId);
    return {
      tenantId, country, cloud, locationId, locationCountry,
      enrollments: rows.map(({ model, enrolledOn = null, nextEnrollmentOn = null, supportPlanRenewsOn = null }) => ({
        model, enrolledOn, nextEnrollmentOn, supportPlanRenewsOn,
        statuses: this.network.statuses
          .filter((row) => row.tenantId === tenantId && row.model === model)
          .map((row) => ({ ...period(row), status: row.status })),
      })),
      evidence: evidence.map((row) => ({ ...period(row), kind: row.kind as AccountEvidenceKind, value: row.value })),
      partnerAgreements: acceptances.map((row) => ({ ...acceptance(row), form: row.form as PartnerModel })),
    };
  }

  private customer(tenantId: string): CustomerFacts {
    const row = found(this.network.customers.find((one) => one.tenantId === tenantId), tenantId);
    const { country, cloud = 'PUBLIC', registrationNumber = null, reviewStatus = 'PASSED', affiliateOf = null, isPartnerTenant = false } = row;
    const { qualifications, agreements, relationships, subscriptions, offers } = this.network;
    return {
      kind: 'CUSTOMER', tenantId, country, cloud, registrationNumber, reviewStatus, affiliateOf, isPartnerTenant,
      qualifications: qualifications.filter((one) => one.customer === tenantId).map((one) => ({ ...period(one), kind: one.kind, vetting: one.vetting })),
      agreements: agreements
        .filter((one) => one.kind === 'MCA' && one.party === tenantId)
        .map((one) => ({ ...acceptance(one), form: one.form as CustomerAgreementForm, attestedBy: one.attestedBy ?? null })),
      relationships: relationships.filter((one) => one.customer === tenantId).map((one) => ({ ...period(one), tenantId: one.partner, model: one.model })),
      subscriptions: subscriptions
        .filter((one) => one.customer === tenantId)
        .map(({ id, sku, partner, model, partnerOfRecord = null, status, ...one }) => ({
          ...period(one), id, sku, family: found(offers.find((offer) => offer.sku === sku), sku).family, tenantId: partner, model, partnerOfRecord, status,
        })),
    };
  }

  private offer(sku: string): OfferFacts {
    const row = found(this.network.offers.find((one) => one.sku === sku), sku);
    const { cloud = 'PUBLIC', isAddOn = false, baseSkus = [], limitScope = 'NONE', limit = null, exclusiveTo = [] } = row;
    const availabilities = this.network.availabilities.filter((one) => one.sku === sku).map((one) => ({ ...period(one), market: one.market }));
    return { ...row, cloud, isAddOn, baseSkus, limitScope, limit, isReserved: exclusiveTo.length > 0, exclusiveTo, availabilities };
  }
}

function period({ from, to }: Dated) {
  return { from, to: to ?? null };
}

function acceptance(row: { acceptedOn: string; to?: string | null }) {
  return period({ from: row.acceptedOn, to: row.to });
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the document has no ${name}`);
  return value;
}
