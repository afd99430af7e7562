/** The tenants of the cast, by name. */
import { tenant } from '../support/exampleNetwork';

/** Providers, direct bill partners and whoever is both ends of a partnership. */
export const PARTNER = {
  /** The viewer of most cells: a provider in Norway. */
  northwind: tenant('a', 1),
  /** Its competitor: a provider in Germany, in the same region. */
  contoso: tenant('a', 2),
  /** A provider in the United States, suspended since May 2026. */
  pacific: tenant('a', 3),
  /** A provider that nobody works with. */
  lonely: tenant('a', 4),
  /** Provider of one reseller, and itself a reseller of Contoso. */
  bothEnds: tenant('a', 5),
  /** A direct bill partner and nothing else. */
  direct: tenant('d', 1),
  /** A direct bill partner that is a reseller of Northwind as well. */
  twoModels: tenant('d', 2),
  /** A reseller of both, Northwind since 2022, Contoso since 2021. */
  shared: tenant('b', 1),
  onlyNorthwind: tenant('b', 2),
  onlyContoso: tenant('b', 3),
  /** Invited by Northwind since October 2026; works with Contoso. */
  invited: tenant('b', 4),
  /** Left Northwind for Contoso in June 2024 and was suspended in March 2025. */
  former: tenant('b', 5),
  /** Worked with Northwind in 2021 and 2022 and again since 2025, with Contoso in between. */
  reopened: tenant('b', 6),
  /** Northwind invited it in January 2025 and withdrew in February; works with Contoso. */
  cancelled: tenant('b', 7),
  /** Declined Northwind, and no invitation is recorded; works with Contoso. */
  declined: tenant('b', 8),
  /** Works with Northwind and Contoso, is invited by Pacific. */
  several: tenant('b', 9),
  /** The account of Fabrikam that is a reseller of Northwind. */
  fabrikamNorway: tenant('b', 10),
  /** The account of Fabrikam that is a reseller of Contoso: a stranger to Northwind, and to its own sister. */
  fabrikamGermany: tenant('b', 11),
  /** The reseller of the tenant that is both ends; Northwind's too. */
  tail: tenant('b', 12),
} as const;

export type PartnerName = keyof typeof PARTNER;

export const CUSTOMER = {
  /** Northwind's through a reseller that works with nobody else. */
  northwindOnly: tenant('c', 1),
  /** Contoso's through a reseller that works with nobody else. */
  contosoOnly: tenant('c', 2),
  /** Of both distributors, through the reseller that they share. */
  both: tenant('c', 3),
  /** The shared reseller's, through Contoso alone. */
  sharedThroughContoso: tenant('c', 4),
  /** Northwind's until 2024, then Contoso's; the shared reseller's throughout. */
  leftNorthwind: tenant('c', 5),
  /** The shared reseller's alone. */
  resellerOnly: tenant('c', 6),
  /** Northwind's and the former reseller's, throughout. */
  ofFormer: tenant('c', 7),
  /** Northwind's throughout; the re-opened reseller's in the years with Contoso alone. */
  inTheGap: tenant('c', 8),
  /** Northwind's throughout; the re-opened reseller's throughout. */
  acrossTheGap: tenant('c', 9),
  /** Of the direct bill partners. */
  direct: tenant('c', 10),
  /** Northwind's and Contoso's, which the invited and the cancelled reseller serve as well. */
  ofInvited: tenant('c', 11),
  /** Of the tenant that is both ends. */
  ofBothEnds: tenant('c', 12),
  /** Of both Fabrikam accounts, of Northwind and of Contoso. */
  ofFabrikam: tenant('c', 13),
  /** Northwind's from 2027 on. */
  future: tenant('c', 14),
  /** Northwind's and the shared reseller's; no longer belongs to the network since June 2025. */
  retired: tenant('c', 15),
} as const;

export type CustomerName = keyof typeof CUSTOMER;

export const COMPANY: Readonly<Partial<Record<PartnerName, string>>> = { fabrikamNorway: '9100010', fabrikamGermany: '9100010' };

/** The company of a tenant: its own, unless it shares one. */
export function companyOf(name: PartnerName): string {
  return COMPANY[name] ?? String(9_000_001 + Object.keys(PARTNER).indexOf(name));
}

/** The location ID of a tenant. */
export function locationOf(name: PartnerName): string {
  return `LOC-${name}`;
}

export const SKU = {
  seats: 'SEATS-001', addOn: 'ADDON-001', limited: 'LIMITED-001', schools: 'SCHOOLS-001',
  onlyNorthwind: 'ONLY-NORTHWIND', onlyContoso: 'ONLY-CONTOSO', azurePlan: 'AZURE-PLAN', azureLegacy: 'AZURE-LEGACY',
} as const;
