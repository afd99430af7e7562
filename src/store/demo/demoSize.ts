/** How large a demo network is; the numbers are pinned by the design (docs/demo-network.md repeats them). */
export const DEMO_SIZES = ['demo', 's', 'm', 'l', 'xl'] as const;
export type DemoSize = (typeof DEMO_SIZES)[number];

/** Enrollments by model, customers and offers, the named cast included. The smaller sizes look back far enough to compare the years. */
export interface DemoCounts {
  readonly providers: number;
  readonly directBillPartners: number;
  readonly resellers: number;
  readonly customers: number;
  readonly offers: number;
  /** Months of revenue that a partner in good order has; those short of a threshold have enough to judge their last yearly check. */
  readonly revenueMonths: number;
}

export const DEMO_COUNTS: Readonly<Record<DemoSize, DemoCounts>> = {
  demo: { providers: 6, directBillPartners: 12, resellers: 240, customers: 2_000, offers: 60, revenueMonths: 26 },
  s: { providers: 20, directBillPartners: 50, resellers: 1_000, customers: 20_000, offers: 200, revenueMonths: 26 },
  m: { providers: 60, directBillPartners: 250, resellers: 5_000, customers: 100_000, offers: 800, revenueMonths: 26 },
  l: { providers: 200, directBillPartners: 1_000, resellers: 20_000, customers: 400_000, offers: 2_000, revenueMonths: 12 },
  xl: { providers: 2_000, directBillPartners: 10_000, resellers: 200_000, customers: 4_000_000, offers: 2_000, revenueMonths: 12 },
};
