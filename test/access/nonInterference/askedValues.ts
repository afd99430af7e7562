/** Values for the arguments of random operations: of things that the viewer sees and of things that it must not, of both worlds, and nonsense. */
import { fromGlobalId, toGlobalId } from 'graphql-relay';

import type { NETWORK_ARRAYS} from '../../../src/store/import/networkDocument';
import type { NetworkDocument } from '../../../src/store/import/networkDocument';
import type { Draw } from './draw';
import { Standing } from './standing';
import { ASKED_DAYS } from './timeline';
import { knownCompanies } from './visibleRows';

const PARTNER_TYPES = { DIRECT_BILL: 'DirectBillPartner', INDIRECT_PROVIDER: 'IndirectProvider', INDIRECT_RESELLER: 'IndirectReseller' } as const;
const MARKETS = ['DE', 'DE', 'FR', 'NO', 'US', 'PR', 'IT', 'XK'] as const;
const REGIONS = ['EUROPE', 'EUROPE', 'UNITED_STATES', 'NO_REGION'] as const;
const NONSENSE = ['', 'x', 'UGFydG5lcjpudWxs', '%', '__proto__', '\u0000', 'Q3VzdG9tZXI6', '🙂'] as const;

/** Node types as the global ids of argument `id` may name them. */
export type Named = 'Partner' | 'Provider' | 'Customer' | 'Offer' | 'Node';

/** What can be asked with in a pair of worlds. */
export class AskedValues {
  readonly tenants: readonly string[];
  readonly customers: readonly string[];
  readonly companies: readonly string[];
  readonly skus: readonly string[];
  readonly locations: readonly string[];
  private readonly texts: readonly string[];
  private readonly ids: Readonly<Record<Named, readonly string[]>>;

  /** @param own the viewer's own tenant, which random operations ask about more often, as about what it knows. */
  constructor(networks: readonly NetworkDocument[], private readonly own: string, private readonly codes: readonly string[]) {
    const distinct = (values: readonly (string | null | undefined)[]): string[] => [...new Set(values.filter((value) => typeof value === 'string'))];
    const rows = <Name extends (typeof NETWORK_ARRAYS)[number]>(array: Name): NetworkDocument[Name][number][] => networks.flatMap((network) => network[array] as never);
    this.tenants = distinct(rows('partners').map((row) => row.tenantId));
    this.customers = distinct(rows('customers').map((row) => row.tenantId));
    this.companies = distinct(rows('companies').map((row) => row.globalPartnerId));
    this.skus = distinct(rows('offers').map((row) => row.sku));
    this.locations = distinct([...rows('partners').map((row) => row.locationId), ...rows('subscriptions').map((row) => row.partnerOfRecord)]);
    this.texts = distinct([
      ...rows('partners').map((row) => row.name), ...rows('customers').flatMap((row) => [row.name, row.domain]), ...rows('offers').map((row) => row.name),
    ]);
    const partners = distinct(rows('partners').map((row) => toGlobalId(PARTNER_TYPES[row.model], row.tenantId)));
    const customers = this.customers.map((tenant) => toGlobalId('Customer', tenant));
    const offers = this.skus.map((sku) => toGlobalId('Offer', sku));
    this.ids = {
      Partner: partners,
      Provider: distinct(rows('partners').filter((row) => row.model === 'INDIRECT_PROVIDER').map((row) => toGlobalId('IndirectProvider', row.tenantId))),
      Customer: customers,
      Offer: offers,
      Node: [...partners, ...partners, ...customers, ...offers, ...this.companies.map((company) => toGlobalId('Company', company)), toGlobalId('Market', 'DE'), toGlobalId('Region', 'EUROPE')],
    };
    const standing = new Standing(networks[0], own);
    const known = networks[0].partners.filter((row) => standing.isKnown(row)).map((row) => toGlobalId(PARTNER_TYPES[row.model], row.tenantId));
    const knownCustomers = networks[0].customers.filter((row) => standing.isCustomer(row.tenantId)).map((row) => toGlobalId('Customer', row.tenantId));
    this.knownIds = {
      Partner: known, Provider: known.filter((id) => this.ids.Provider.includes(id)), Customer: knownCustomers, Offer: offers,
      Node: [...known, ...knownCustomers, ...[...knownCompanies(networks[0], standing)].map((company) => toGlobalId('Company', company))],
    };
    this.ownIds = known.filter((id) => Buffer.from(id, 'base64').toString().endsWith(own));
  }

  private readonly ownIds: readonly string[];
  private readonly knownIds: Readonly<Record<Named, readonly string[]>>;

  id(draw: Draw, named: Named): string {
    if (draw.chance(0.04)) return draw.one([...NONSENSE, toGlobalId('Customer', draw.uuid()), toGlobalId('IndirectReseller', draw.uuid()), draw.one(this.ids.Node)]);
    if ((named === 'Node' || named === 'Partner') && draw.chance(0.25)) return draw.one(this.ownIds);
    const known = this.knownIds[named];
    return draw.one(known.length > 0 && draw.chance(0.7) ? known : this.ids[named]);
  }

  tenant(draw: Draw, kind: 'PARTNER' | 'CUSTOMER'): string {
    if (draw.chance(0.04)) return draw.uuid();
    if (kind === 'PARTNER' && draw.chance(0.3)) return this.own;
    const known = this.knownIds[kind === 'PARTNER' ? 'Partner' : 'Customer'];
    if (known.length > 0 && draw.chance(0.5)) return fromGlobalId(draw.one(known)).id;
    return draw.one(kind === 'PARTNER' ? this.tenants : this.customers);
  }

  company(draw: Draw): string {
    return draw.chance(0.05) ? draw.one([...NONSENSE, '999999']) : draw.one(this.companies);
  }

  sku(draw: Draw): string {
    return draw.chance(0.05) ? draw.one([...NONSENSE, 'SKU-99']) : draw.one(this.skus);
  }

  location(draw: Draw): string {
    return draw.chance(0.05) ? draw.one([...NONSENSE, '70000000']) : draw.one(this.locations);
  }

  /** A part of a name, or all of it, or a whole id. */
  search(draw: Draw): string {
    const text = draw.one(this.texts);
    return draw.one([
      text, text.slice(0, 3), text.slice(-4), text.slice(-1), text.toUpperCase(), draw.one(this.tenants), draw.one(this.customers), draw.one(this.locations), 'a', 'e', '', draw.one(NONSENSE),
    ]);
  }

  code(draw: Draw): string {
    return draw.chance(0.05) ? 'NO_SUCH_CODE' : draw.one(this.codes);
  }

  day(draw: Draw): string {
    return draw.chance(0.02) ? '1999-12-31' : draw.one(ASKED_DAYS);
  }

  month(draw: Draw): string {
    return draw.one(['2026-11', '2025-02', '2021-03', '2027-03', '2026-13']);
  }

  market(draw: Draw): string {
    return draw.one(MARKETS);
  }

  region(draw: Draw): string {
    return draw.one(REGIONS);
  }
}
