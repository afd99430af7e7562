import type {
  AccountFacts, ApplicantFacts, CompanyFacts, DesignationFact, EnrollmentFacts, EvidenceFact, PartnerAgreementFact, PartnerFacts, PartnershipFact, RevenueFact,
  SellerFacts, StatusFact,
} from '../../rulebook/facts';
import type { Reader } from '../snapshot';
import { APPLICANT_ROWS, SALE_ROWS, type EnrollmentRow, type PartnerRows, type PartnershipRow, type RevenueRow } from './partnerStatements';

/**
 * Facts of many partners at once, with their companies' accounts and the providers of their tenants' reseller enrollments. Partners whose eligibility
 * the viewer may not know are missing from the answer; nothing of the rest may be shown as it is.
 */
export async function gatherApplicants(reader: Reader, partnerIds: readonly string[]): Promise<Map<string, ApplicantFacts>> {
  if (partnerIds.length === 0) return new Map();
  const rows = await reader.through({ lens: 'JUDGMENT', partnerIds }, (opened) => opened.rows<PartnerRows>(APPLICANT_ROWS, [partnerIds]));
  return assemble(partnerIds, rows);
}

/** The same without revenue, which no sale asks for, and without what the viewer may not see but the state of the partner agreement. */
export async function gatherSellers(reader: Reader, partnerIds: readonly string[]): Promise<Map<string, SellerFacts>> {
  if (partnerIds.length === 0) return new Map();
  const rows = await reader.through({ lens: 'SALE', partnerIds }, (opened) => opened.rows<Omit<PartnerRows, 'revenue'>>(SALE_ROWS, [partnerIds]));
  return assemble(partnerIds, rows.map((row) => ({ ...row, revenue: [] })));
}

function assemble(partnerIds: readonly string[], rows: readonly PartnerRows[]): Map<string, ApplicantFacts> {
  const [read] = rows;
  if (!read) throw new Error('The facts of partners came back without their one row.');
  const partners = assemblePartners(read.enrollments, {
    statuses: groupBy(read.statuses, (row) => row.partnerId),
    evidence: groupBy(read.evidence, (row) => row.tenantId),
    agreements: groupBy(read.agreements, (row) => row.tenantId),
    designations: groupBy(read.designations, (row) => row.companyId),
  });
  return assembleApplicants(partnerIds, partners, read.partnerships, revenueByCompany(read.revenue));
}

function revenueByCompany(rows: readonly RevenueRow[]): Map<string, RevenueFact[]> {
  return new Map([...groupBy(rows, (row) => row.companyId)].map(([id, ofCompany]) => [id, ofCompany.flatMap(revenueFacts)]));
}

function revenueFacts({ tenantId, model, months, kinds, amountsUsd }: RevenueRow): RevenueFact[] {
  return months.map((month, index) => ({ tenantId, model, month, kind: kinds[index], amountUsd: amountsUsd[index] }));
}

interface History {
  readonly statuses: ReadonlyMap<string, StatusFact[]>;
  readonly evidence: ReadonlyMap<string, EvidenceFact[]>;
  readonly agreements: ReadonlyMap<string, PartnerAgreementFact[]>;
  readonly designations: ReadonlyMap<string, DesignationFact[]>;
}

function assemblePartners(rows: readonly EnrollmentRow[], history: History): Map<string, PartnerFacts> {
  const partners = new Map<string, PartnerFacts>();
  for (const [globalPartnerId, ofCompany] of groupBy(rows, (row) => row.companyId)) {
    const accounts = [...groupBy(ofCompany, (row) => row.tenantId).values()].map((ofTenant) => accountFacts(ofTenant, history));
    const company: CompanyFacts = { globalPartnerId, accounts, designations: history.designations.get(globalPartnerId) ?? [] };
    const accountByTenant = new Map(accounts.map((account) => [account.tenantId, account]));
    for (const row of ofCompany) {
      const account = accountByTenant.get(row.tenantId);
      const enrollment = account?.enrollments.find(({ model }) => model === row.model);
      if (account && enrollment && row.partnerId !== null) {
        partners.set(row.partnerId, { id: row.partnerId, name: row.name, model: row.model, enrollment, account, company });
      }
    }
  }
  return partners;
}

function accountFacts(rows: readonly [EnrollmentRow, ...EnrollmentRow[]], history: History): AccountFacts {
  const [{ tenantId, country, cloud, locationId, locationCountry }] = rows;
  return {
    tenantId, country, cloud, locationId, locationCountry,
    enrollments: rows.filter(isEnrollment).map((row) => enrollmentFacts(row, history)),
    evidence: history.evidence.get(tenantId) ?? [],
    partnerAgreements: history.agreements.get(tenantId) ?? [],
  };
}

type VisibleEnrollmentRow = EnrollmentRow & { partnerId: string };

function isEnrollment(row: EnrollmentRow): row is VisibleEnrollmentRow {
  return row.partnerId !== null;
}

function enrollmentFacts(row: VisibleEnrollmentRow, history: History): EnrollmentFacts {
  const { model, enrolledOn, nextEnrollmentOn, supportPlanRenewsOn } = row;
  return { model, enrolledOn, nextEnrollmentOn, supportPlanRenewsOn, statuses: history.statuses.get(row.partnerId) ?? [] };
}

function assembleApplicants(
  partnerIds: readonly string[], partners: ReadonlyMap<string, PartnerFacts>, rows: readonly PartnershipRow[],
  revenue: ReadonlyMap<string, RevenueFact[]>,
): Map<string, ApplicantFacts> {
  const partnerships = new Map<string, PartnershipFact[]>();
  for (const { tenantId, providerId, from, to, state } of rows) {
    const provider = partners.get(providerId);
    if (!provider) continue;
    const ofTenant = partnerships.get(tenantId) ?? [];
    ofTenant.push({ provider, from, to, state });
    partnerships.set(tenantId, ofTenant);
  }
  const applicants = new Map<string, ApplicantFacts>();
  for (const id of partnerIds) {
    const partner = partners.get(id);
    if (!partner) continue;
    const { account, company } = partner;
    applicants.set(id, { ...partner, partnerships: partnerships.get(account.tenantId) ?? [], revenue: revenue.get(company.globalPartnerId) ?? [] });
  }
  return applicants;
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, [Row, ...Row[]]> {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
