/** The direct bill partners beside the cast. */
import { addMonths, type Day, type Month } from '../../rulebook/calendar';
import type { AgreementRow, EvidenceRow, StatusRow } from '../import/networkDocument';
import { CAST_PARTNERS } from './cast';
import { dayBetween, lastMonths, later, MONTHS_TO_LAST_CHECK } from './demoDays';
import { partnerName } from './demoNames';
import { drawMarket } from './demoRegions';
import { companyRow, evidenceRows, partnerRow, revenueRows, type EvidenceTrouble, type GeneratedAccount } from './generatedAccount';
import { goodEvidence } from './goodEvidence';
import { companyIdOf, locationIdOf, partnerNumber } from './partnerIds';
import type { Population } from './population';
import { draw, drawBelow, drawFrom, drawUuid, STREAMS } from './seededDraw';

type DirectBillTrouble = 'NONE' | 'RESTRICTED' | 'NO_AGREEMENT' | 'WEAK_MFA' | 'NO_CREDIT' | 'NO_SUPPORT_PLAN' | 'SHORT_REVENUE' | 'LITTLE_KNOWN';

const { directBill: STREAM } = STREAMS;
const PURPOSE = { tenant: 0, region: 4, market: 5, name: 7, enrolled: 10, trouble: 11, troubleFrom: 12, agreement: 13, revenue: 14, award: 15 } as const;
const REGIONS = [
  'EUROPE', 'EUROPE', 'EUROPE', 'EUROPE', 'UNITED_STATES', 'UNITED_STATES', 'UNITED_STATES', 'MECEE', 'LATAM_CARIBBEAN', 'ASIA_PACIFIC', 'AUSTRALIA', 'CANADA',
  'INDIA', 'JAPAN', 'AFRICA',
];
const DESIGNATIONS = ['Business Applications', 'Data and AI', 'Digital and App Innovation', 'Infrastructure', 'Modern Work', 'Security'];
const TROUBLES: readonly DirectBillTrouble[] = [
  'RESTRICTED', 'NO_AGREEMENT', 'WEAK_MFA', 'NO_CREDIT', 'NO_SUPPORT_PLAN', 'SHORT_REVENUE', 'SHORT_REVENUE', 'LITTLE_KNOWN',
];
const NEVER_RECORDED: readonly EvidenceTrouble[] = [
  { kind: 'CAPABILITY_ASSESSMENT', value: null, from: null }, { kind: 'ALERT_RESPONSE_HOURS', value: null, from: null },
];
const CAST_COUNT = Object.values(CAST_PARTNERS).filter(({ models }) => (models as readonly string[]).includes('DIRECT_BILL')).length;

/** How many there are beside the cast in a network with so many direct bill partners. */
export function directBillCount(total: number): number {
  return total - CAST_COUNT;
}

/** The direct bill partners beside the cast in a network with so many. */
export function generatedDirectBillPartners(total: number, revenueMonths: number): Population {
  return {
    count: directBillCount(total),
    rows: {
      companies: (member) => [companyRow(directBillAccount(member))],
      partners: (member) => [directBillRow(directBillAccount(member))],
      statuses: (member) => statusRows(directBillAccount(member)),
      agreements: (member) => agreementRows(directBillAccount(member)),
      revenue: (member) => revenueRows(directBillAccount(member), monthsOf(member, revenueMonths), 'CLOUD', usualRevenueCents(member)),
      evidence: (member) => allEvidence(directBillAccount(member)),
    },
  };
}

/** The direct bill partner with the index. */
export function directBillAccount(member: number): GeneratedAccount {
  const country = drawMarket(drawFrom(REGIONS, STREAM, member, PURPOSE.region), STREAM, member, PURPOSE.market);
  const enrolledOn = dayBetween('2017-02-06', '2025-08-25', draw(STREAM, member, PURPOSE.enrolled));
  const number = partnerNumber('directBill', member);
  return {
    stream: STREAM, member, tenantId: drawUuid(STREAM, member, PURPOSE.tenant), companyId: companyIdOf(number), model: 'DIRECT_BILL',
    name: partnerName(country, STREAM, member, PURPOSE.name), country, locationId: locationIdOf(number), locationCountry: country,
    since: enrolledOn, enrolledOn,
  };
}

function directBillRow(account: GeneratedAccount): ReturnType<typeof partnerRow> {
  const years = 2027 - Number(account.since.slice(0, 4));
  const renewal = addMonths(account.since, 12 * years);
  return partnerRow(account, { nextEnrollmentOn: renewal, supportPlanRenewsOn: renewal });
}

/** Four direct bill partners in five are in good order. */
function troubleOf(member: number): DirectBillTrouble {
  return TROUBLES[drawBelow(40, STREAM, member, PURPOSE.trouble)] ?? 'NONE';
}

function troubleFrom(member: number): Day {
  return dayBetween('2025-11-03', '2026-10-26', draw(STREAM, member, PURPOSE.troubleFrom));
}

function statusRows({ tenantId, model, member, since }: GeneratedAccount): StatusRow[] {
  if (troubleOf(member) !== 'RESTRICTED') return [{ tenantId, model, status: 'ACTIVE', from: since }];
  const from = troubleFrom(member);
  return [
    { tenantId, model, status: 'ACTIVE', from: since, to: from },
    { tenantId, model, status: 'RESTRICTED', from, reason: 'Requirements not met at the anniversary check' },
  ];
}

function agreementRows({ tenantId, member, since }: GeneratedAccount): AgreementRow[] {
  if (troubleOf(member) === 'NO_AGREEMENT') return [];
  const acceptedOn = later(since, dayBetween('2020-02-01', '2020-03-31', draw(STREAM, member, PURPOSE.agreement)));
  return [{ kind: 'MPA', party: tenantId, form: 'DIRECT_BILL', acceptedOn }];
}

function allEvidence(account: GeneratedAccount): EvidenceRow[] {
  const { member, companyId, since } = account;
  const designation: EvidenceRow = { company: companyId, kind: 'DESIGNATION', value: drawFrom(DESIGNATIONS, STREAM, member, PURPOSE.award), from: since };
  return [...evidenceRows(account, goodEvidence(['DIRECT_BILL'], account.country), evidenceTroubles(member)), designation];
}

function evidenceTroubles(member: number): readonly EvidenceTrouble[] {
  switch (troubleOf(member)) {
    case 'WEAK_MFA': return [{ kind: 'MFA', value: '91', from: troubleFrom(member) }];
    case 'NO_CREDIT': return [{ kind: 'CREDIT_AVAILABLE_USD', value: '0', from: troubleFrom(member) }];
    case 'NO_SUPPORT_PLAN': return [{ kind: 'SUPPORT_PLAN', value: null, from: troubleFrom(member) }];
    case 'LITTLE_KNOWN': return NEVER_RECORDED;
    default: return [];
  }
}

function isShort(member: number): boolean {
  const trouble = troubleOf(member);
  return trouble === 'SHORT_REVENUE' || trouble === 'RESTRICTED';
}

function monthsOf(member: number, usual: number): readonly Month[] {
  return lastMonths(isShort(member) ? Math.max(usual, MONTHS_TO_LAST_CHECK) : usual);
}

/** In good order 115,000 to 415,000 USD a month, which stays above 1,000,000 a year. */
function usualRevenueCents(member: number): number {
  return (isShort(member) ? 41_000 : 115_000 + drawBelow(300_000, STREAM, member, PURPOSE.revenue)) * 100;
}
