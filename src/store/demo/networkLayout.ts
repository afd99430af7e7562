/** Who is tied to whom in a generated network, worked out from indexes alone; only the providers are kept in memory. */
import { holdsOn } from '../../rulebook/calendar';
import { CAST_CUSTOMERS, CAST_PARTNERS } from './cast';
import { castRows } from './castRows';
import { REFERENCE_DAY } from './demoDays';
import type { DemoCounts } from './demoSize';
import { providerSummaries, type ProviderSummary } from './generatedProviders';
import { drawBelow, drawSkewed, happens, STREAMS } from './seededDraw';

export interface NetworkLayout {
  /** All providers, the largest first. */
  readonly providers: readonly ProviderSummary[];
  /** For each provider the others of its region; the largest is nobody's second choice, so that its resellers can be counted. */
  readonly otherProviders: readonly (readonly number[])[];
  /** Generated resellers in all, and how many of the first of them have the largest provider. */
  readonly resellers: number;
  readonly resellersOfLargest: number;
  /** Generated customers in all, and how many of the first of them are the largest provider's. */
  readonly customers: number;
  readonly customersOfLargest: number;
  readonly directBillPartners: number;
  /** Months of revenue of a reseller in good order. */
  readonly revenueMonths: number;
}

const { reseller: STREAM } = STREAMS;
const PURPOSE = { main: 0, second: 2, hasSecond: 3, hasThird: 4 } as const;
/** The largest provider has one reseller in two and one customer in four. */
const LARGEST = CAST_PARTNERS.fjordlys.tenantId;

/** The layout of a network with these counts, the cast included in them. */
export function networkLayout(counts: DemoCounts, directBillPartners: number): NetworkLayout {
  const castResellers = Object.values(CAST_PARTNERS).filter(({ models }) => (models as readonly string[]).includes('INDIRECT_RESELLER')).length;
  const castPartnerships = castRows('partnerships').filter((edge) => edge.provider === LARGEST && edge.state === 'ACTIVE' && isOpen(edge)).length;
  const castRelationships = castRows('relationships').filter((edge) => edge.partner === LARGEST && isOpen(edge)).length;
  const providers = providerSummaries(counts.providers);
  return {
    providers,
    otherProviders: otherProvidersOf(providers),
    resellers: counts.resellers - castResellers,
    resellersOfLargest: counts.resellers / 2 - castPartnerships,
    customers: counts.customers - Object.keys(CAST_CUSTOMERS).length,
    customersOfLargest: counts.customers / 4 - castRelationships,
    directBillPartners,
    revenueMonths: counts.revenueMonths,
  };
}

/** Indexes of the reseller's one to three providers, the main one first; all in one region. */
export function providersOfReseller(layout: NetworkLayout, reseller: number): readonly number[] {
  const main = mainProviderOf(layout, reseller);
  const others = layout.otherProviders[main];
  if (others.length === 0 || !happens(350, STREAM, reseller, PURPOSE.hasSecond)) return [main];
  const first = drawBelow(others.length, STREAM, reseller, PURPOSE.second);
  if (others.length === 1 || !happens(250, STREAM, reseller, PURPOSE.hasThird)) return [main, others[first]];
  return [main, others[first], others[(first + 1) % others.length]];
}

/** Index of the provider that a reseller mainly buys from. */
export function mainProviderOf(layout: NetworkLayout, reseller: number): number {
  return reseller < layout.resellersOfLargest ? 0 : 1 + drawSkewed(layout.providers.length - 1, STREAM, reseller, PURPOSE.main);
}

function otherProvidersOf(providers: readonly ProviderSummary[]): number[][] {
  return providers.map((provider, index) => providers.flatMap((other, otherIndex) => (
    otherIndex !== 0 && otherIndex !== index && other.region === provider.region ? [otherIndex] : []
  )));
}

function isOpen(edge: { from: string; to?: string | null }): boolean {
  return holdsOn({ from: edge.from, to: edge.to ?? null }, REFERENCE_DAY);
}
