/** The indirect providers beside the cast. */
import type { Day, Month } from '../../rulebook/calendar';
import { regionOf } from '../../rulebook/reference/markets';
import type { AgreementRow, StatusRow } from '../import/networkDocument';
import { CAST_PARTNERS } from './cast';
import { castRows } from './castRows';
import { dayBetween, lastMonths, later, MONTHS_TO_LAST_CHECK, REFERENCE_DAY } from './demoDays';
import { partnerName } from './demoNames';
import { drawMarket } from './demoRegions';
import { companyRow, evidenceRows, partnerRow, revenueRows, type EvidenceTrouble, type GeneratedAccount } from './generatedAccount';
import { goodEvidence } from './goodEvidence';
import { companyIdOf, locationIdOf, partnerNumber } from './partnerIds';
import type { Population } from './population';
import { draw, drawBelow, drawUuid, STREAMS } from './seededDraw';

/** A provider as its resellers and customers see it. */
export interface ProviderSummary {
  readonly tenantId: string;
  readonly region: string;
  readonly enrolledOn: Day;
}

type ProviderTrouble = 'NONE' | 'SUSPENDED' | 'NO_AGREEMENT' | 'WEAK_MFA' | 'NO_CREDIT' | 'SHORT_REVENUE';

const { provider: STREAM } = STREAMS;
const PURPOSE = { tenant: 0, market: 4, name: 6, enrolled: 9, trouble: 10, troubleFrom: 11, agreement: 12, revenue: 13 } as const;

/** Regions of the providers beside the cast, in turn; larger regions come up more often. */
const REGION_TURNS = [
  'EUROPE', 'MECEE', 'UNITED_STATES', 'ASIA_PACIFIC', 'EUROPE', 'LATAM_CARIBBEAN', 'INDIA', 'EUROPE', 'CANADA', 'UNITED_STATES', 'AUSTRALIA', 'EUROPE',
  'AFRICA', 'BRAZIL', 'JAPAN', 'EUROPE', 'MECEE', 'UNITED_STATES', 'NEW_ZEALAND', 'EUROPE', 'ASIA_PACIFIC', 'KOREA', 'LATAM_CARIBBEAN', 'TAIWAN',
];

const CAST_PROVIDERS = Object.values(CAST_PARTNERS).filter(({ models }) => (models as readonly string[]).includes('INDIRECT_PROVIDER'));
const TROUBLES: readonly ProviderTrouble[] = ['SUSPENDED', 'NO_AGREEMENT', 'WEAK_MFA', 'NO_CREDIT', 'SHORT_REVENUE'];

/** All providers of a network of so many, the cast first; the first one is the largest. */
export function providerSummaries(count: number): readonly ProviderSummary[] {
  const enrolledOn = new Map(castRows('partners').map((partner) => [partner.tenantId, partner.enrolledOn!]));
  const cast = CAST_PROVIDERS.map(({ tenantId, country }) => (
    { tenantId, region: regionOf(country, REFERENCE_DAY)!, enrolledOn: enrolledOn.get(tenantId)! }
  ));
  const others = Array.from({ length: count - cast.length }, (_, member) => {
    const { tenantId, since } = account(member);
    return { tenantId, region: regionOfMember(member), enrolledOn: since };
  });
  return [...cast, ...others];
}

/** The providers beside the cast in a network of so many. */
export function generatedProviders(count: number, revenueMonths: number): Population {
  return {
    count: count - CAST_PROVIDERS.length,
    rows: {
      companies: (member) => [companyRow(account(member))],
      partners: (member) => [partnerRow(account(member))],
      statuses: (member) => statusRows(account(member)),
      agreements: (member) => agreementRows(account(member)),
      revenue: (member) => revenueRows(account(member), monthsOf(member, revenueMonths), 'CLOUD', usualRevenueCents(member)),
      evidence: (member) => {
        const provider = account(member);
        return evidenceRows(provider, goodEvidence([provider.model], provider.country), evidenceTroubles(member));
      },
    },
  };
}

function account(member: number): GeneratedAccount {
  const country = drawMarket(regionOfMember(member), STREAM, member, PURPOSE.market);
  const enrolledOn = dayBetween('2016-01-04', '2017-12-18', draw(STREAM, member, PURPOSE.enrolled));
  const number = partnerNumber('provider', member);
  return {
    stream: STREAM, member, tenantId: drawUuid(STREAM, member, PURPOSE.tenant), companyId: companyIdOf(number), model: 'INDIRECT_PROVIDER',
    name: `${partnerName(country, STREAM, member, PURPOSE.name)} Distribution`, country, locationId: locationIdOf(number), locationCountry: country,
    since: enrolledOn, enrolledOn,
  };
}

function regionOfMember(member: number): string {
  return REGION_TURNS[member % REGION_TURNS.length];
}

/** Three providers in four are in good order. */
function troubleOf(member: number): ProviderTrouble {
  return TROUBLES[drawBelow(20, STREAM, member, PURPOSE.trouble)] ?? 'NONE';
}

function troubleFrom(member: number): Day {
  return dayBetween('2026-06-01', '2026-10-26', draw(STREAM, member, PURPOSE.troubleFrom));
}

function statusRows({ tenantId, model, member, since }: GeneratedAccount): StatusRow[] {
  if (troubleOf(member) !== 'SUSPENDED') return [{ tenantId, model, status: 'ACTIVE', from: since }];
  const from = troubleFrom(member);
  return [
    { tenantId, model, status: 'ACTIVE', from: since, to: from },
    { tenantId, model, status: 'SUSPENDED', from, reason: 'Bill more than 60 days overdue' },
  ];
}

function agreementRows({ tenantId, member, since }: GeneratedAccount): AgreementRow[] {
  const acceptedOn = later(since, dayBetween('2020-02-01', '2020-03-31', draw(STREAM, member, PURPOSE.agreement)));
  const accepted: AgreementRow = { kind: 'MPA', party: tenantId, form: 'INDIRECT_PROVIDER', acceptedOn };
  return [troubleOf(member) === 'NO_AGREEMENT' ? { ...accepted, to: troubleFrom(member) } : accepted];
}

function evidenceTroubles(member: number): readonly EvidenceTrouble[] {
  const trouble = troubleOf(member);
  if (trouble === 'WEAK_MFA') return [{ kind: 'MFA', value: '94', from: troubleFrom(member) }];
  return trouble === 'NO_CREDIT' ? [{ kind: 'CREDIT_AVAILABLE_USD', value: '0', from: troubleFrom(member) }] : [];
}

function monthsOf(member: number, usual: number): readonly Month[] {
  return lastMonths(troubleOf(member) === 'SHORT_REVENUE' ? Math.max(usual, MONTHS_TO_LAST_CHECK) : usual);
}

/** In good order 3.2 to 7.2 million USD a month, which stays above 30 million a year. */
function usualRevenueCents(member: number): number {
  const dollars = troubleOf(member) === 'SHORT_REVENUE' ? 1_700_000 : 3_200_000 + drawBelow(4_000_000, STREAM, member, PURPOSE.revenue);
  return dollars * 100;
}
