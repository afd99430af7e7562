/** The indirect resellers beside the cast. */
import { addDays, type Month } from '../../rulebook/calendar';
import type { AgreementRow, EvidenceRow, PartnershipRow, RevenueRow, StatusRow } from '../import/networkDocument';
import { dayBetween, daysAfter, lastMonths, later, MONTHS_TO_LAST_CHECK } from './demoDays';
import { companyRow, evidenceRows, partnerRow, revenueRows, type EvidenceTrouble } from './generatedAccount';
import { goodEvidence } from './goodEvidence';
import { providersOfReseller, type NetworkLayout } from './networkLayout';
import type { Population } from './population';
import { isSister, resellerAccount, type ResellerAccount } from './resellerAccount';
import { draw, drawBelow, drawSkewed, happens, STREAMS } from './seededDraw';

const { reseller: STREAM } = STREAMS;
const PURPOSE = { agreement: 30, troubleFrom: 31, revenue: 32, software: 34, invited: 35 } as const;
/** Of a reseller of which little is known the last five months are missing. */
const MISSING_MONTHS = 5;

/** The resellers beside the cast in a network of that layout. */
export function generatedResellers(layout: NetworkLayout): Population {
  const account = (member: number): ResellerAccount => resellerAccount(layout, member);
  return {
    count: layout.resellers,
    rows: {
      companies: (member) => (isSister(member) ? [] : [companyRow(account(member))]),
      partners: (member) => [partnerRow(account(member))],
      statuses: (member) => statusRows(account(member)),
      partnerships: (member) => partnershipRows(layout, account(member)),
      agreements: (member) => agreementRows(account(member)),
      revenue: (member) => allRevenue(account(member), layout.revenueMonths),
      evidence: (member) => allEvidence(account(member)),
    },
  };
}

/** Day on which the reseller's trouble began. */
function troubleFrom(reseller: ResellerAccount): string {
  return later(daysAfter(reseller.since, 60), dayBetween('2026-02-02', '2026-10-26', draw(STREAM, reseller.member, PURPOSE.troubleFrom)));
}

function statusRows(reseller: ResellerAccount): StatusRow[] {
  const { tenantId, model, trouble, since } = reseller;
  if (trouble === 'STATUS_UNKNOWN') return [];
  if (trouble === 'APPLYING') return [{ tenantId, model, status: 'PENDING', from: since }];
  if (trouble !== 'SUSPENDED' && trouble !== 'DEAUTHORIZED') return [{ tenantId, model, status: 'ACTIVE', from: since }];
  const from = troubleFrom(reseller);
  const ended: StatusRow = trouble === 'SUSPENDED'
    ? { tenantId, model, status: 'SUSPENDED', from, reason: 'Legal profile rejected' }
    : { tenantId, model, status: 'REVOKED', from, reason: 'Below 1,000 USD in twelve months' };
  return [{ tenantId, model, status: 'ACTIVE', from: since, to: from }, ended];
}

function partnershipRows(layout: NetworkLayout, reseller: ResellerAccount): PartnershipRow[] {
  if (reseller.trouble === 'APPLYING') return [];
  return providersOfReseller(layout, reseller.member).flatMap((index, order) => {
    const provider = layout.providers[index];
    const edge = { provider: provider.tenantId, reseller: reseller.tenantId };
    const from = order === 0 ? reseller.partneredOn : later(daysAfter(reseller.partneredOn, 90 * order), provider.enrolledOn);
    if (reseller.trouble === 'ONLY_INVITED') return order === 0 ? [{ ...edge, from: '2026-10-12', state: 'PENDING' as const }] : [];
    if (reseller.trouble !== 'PARTNERSHIP_ENDED' && reseller.trouble !== 'DEAUTHORIZED') return activePartnership(edge, from, reseller.member);
    return [{ ...edge, from, to: later(addDays(from, 1), troubleFrom(reseller)), state: 'ACTIVE' as const }];
  });
}

/** One in five kept the invitation for a while before it was accepted. */
function activePartnership(edge: Pick<PartnershipRow, 'provider' | 'reseller'>, from: string, member: number): PartnershipRow[] {
  const waited = happens(200, STREAM, member, PURPOSE.invited) ? daysAfter(from, 5) : from;
  const active: PartnershipRow = { ...edge, from: waited, state: 'ACTIVE' };
  return waited === from ? [active] : [{ ...edge, from, to: waited, state: 'PENDING' }, active];
}

function agreementRows({ tenantId, member, trouble, since }: ResellerAccount): AgreementRow[] {
  if (trouble === 'NO_AGREEMENT' || trouble === 'APPLYING') return [];
  const acceptedOn = later(since, dayBetween('2020-02-01', '2020-03-31', draw(STREAM, member, PURPOSE.agreement)));
  return [{ kind: 'MPA', party: tenantId, form: 'INDIRECT_RESELLER', acceptedOn }];
}

function allRevenue(reseller: ResellerAccount, usual: number): RevenueRow[] {
  const { member, trouble, since } = reseller;
  const months = lastMonths(usual).filter((month) => month >= since.slice(0, 7));
  const amount = (least: number, range: number): number => least + drawBelow(range, STREAM, member, PURPOSE.revenue);
  switch (trouble) {
    case 'APPLYING': return [];
    case 'SHORT_REVENUE': return revenueRows(reseller, lastMonths(Math.max(usual, MONTHS_TO_LAST_CHECK)), 'CLOUD', amount(2_000, 4_500));
    case 'DEAUTHORIZED': return revenueRows(reseller, lastMonths(Math.max(usual, MONTHS_TO_LAST_CHECK)), 'CLOUD', amount(500, 2_000));
    case 'NEW_AND_SHORT': return revenueRows(reseller, months, 'CLOUD', amount(1_000, 4_000));
    case 'LITTLE_KNOWN': return revenueRows(reseller, months.slice(0, -MISSING_MONTHS), 'CLOUD', 8_500);
    default: return usualRevenue(reseller, months);
  }
}

/** 120 to 40,000 USD a month; one reseller in seven sells perpetual software besides. */
function usualRevenue(reseller: ResellerAccount, months: readonly Month[]): RevenueRow[] {
  const cloud = revenueRows(reseller, months, 'CLOUD', 12_000 + drawSkewed(3_988_000, STREAM, reseller.member, PURPOSE.revenue));
  if (!happens(140, STREAM, reseller.member, PURPOSE.software)) return cloud;
  return [...cloud, ...revenueRows(reseller, months, 'PERPETUAL_SOFTWARE', 65_000)];
}

function allEvidence(reseller: ResellerAccount): EvidenceRow[] {
  const recorded = evidenceRows(reseller, goodEvidence([reseller.model], reseller.country), evidenceTroubles(reseller));
  if (reseller.trouble !== 'DEAUTHORIZED') return recorded;
  return [...recorded, { tenantId: reseller.tenantId, kind: 'DEAUTHORIZED_FOR_REVENUE', value: 'YES', from: troubleFrom(reseller) }];
}

function evidenceTroubles(reseller: ResellerAccount): readonly EvidenceTrouble[] {
  switch (reseller.trouble) {
    case 'LAPSED_MEMBERSHIP': return [{ kind: 'MAICPP_MEMBERSHIP', value: null, from: troubleFrom(reseller) }];
    case 'WEAK_MFA': return [{ kind: 'MFA', value: String(80 + drawBelow(20, STREAM, reseller.member, PURPOSE.software)), from: troubleFrom(reseller) }];
    case 'LITTLE_KNOWN': return [neverRecorded('SECURITY_CONTACT'), neverRecorded('MFA'), neverRecorded('LEGAL_SIGNING_AUTHORITY')];
    case 'APPLYING': return [neverRecorded('REGISTRATION_NUMBER')];
    default: return [];
  }
}

function neverRecorded(kind: EvidenceTrouble['kind']): EvidenceTrouble {
  return { kind, value: null, from: null };
}
