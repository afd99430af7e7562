/** Values for the arguments of random operations: of things that the viewer sees and of things that it must not, of both worlds, and nonsense. */
import { fromGlobalId, toGlobalId } from 'graphql-relay';

import type { NETWORK_ARRAYS} from '../../../src/store/import/networkDocument';
import type { NetworkDocument } from '../../../src/store/import/networkDocument';
import type { Draw } from './draw';
import { Neighborhood } from './neighborhood';

const PARTNER_TYPES = { DIRECT_BILL: 'DirectBillPartner', INDIRECT_PROVIDER: 'IndirectProvider', INDIRECT_RESELLER: 'IndirectReseller' } as const;
const MARKETS = ['DE', 'DE', 'FR', 'NO', 'US', 'PR', 'IT', 'XK'] as const;
const REGIONS = ['EUROPE', 'EUROPE', 'UNITED_STATES'] as const;
const NONSENSE = ['', 'x', 'UGFydG5lcjpudWxs', '%', '__proto__', '\u0000', 'Q3VzdG9tZXI6', '🙂'] as const;

/** Node types as the global ids of argument `id` may name them. */
export type Named = 'Partner' | 'Provider' | 'Customer' | 'Offer' | 'Node';

/**
 * What can be asked with in a pair of worlds. Values for `isWild` may be refused, or name what the viewer does not know; one refused argument of a
 * question that cannot be null takes the whole answer with it, so most operations have none.
 */
export class AskedValues {
  readonly tenants: readonly string[];
  readonly customers: readonly string[];
  readonly companies: readonly string[];
  readonly skus: readonly string[];
  readonly locations: readonly string[];
  private readonly texts: readonly string[];
  /** Names and location IDs that only one of the worlds has. */
  private readonly tellingTexts: readonly string[];
  private readonly ids: Readonly<Record<Named, readonly string[]>>;

  /** @param own the viewer's own tenant, which random operations ask about more often, as about what it knows. */
  constructor(networks: readonly NetworkDocument[], private readonly own: string, private readonly codes: readonly string[], private readonly days: readonly string[]) {
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
    const textsOf = ({ partners, customers }: NetworkDocument): Set<string | null | undefined> => new Set([...partners.flatMap((row) => [row.name, row.locationId]), ...customers.flatMap((row) => [row.name, row.domain])]);
    const [one, other] = [networks[0], networks[networks.length - 1]].map(textsOf);
    this.tellingTexts = distinct([...one].filter((text) => !other.has(text)).concat([...other].filter((text) => !one.has(text))));
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
    const { known, partners: knownPartners, estranged, near } = new Neighborhood(networks, own);
    const idsOf = (model?: string): string[] => distinct([...knownPartners].filter((row) => !model || row.model === model).map((row) => toGlobalId(PARTNER_TYPES[row.model], row.tenantId)));
    this.knownIds = { ...this.amongThose(known), Partner: idsOf(), Provider: idsOf('INDIRECT_PROVIDER') };
    this.knownLocations = distinct(rows('partners').filter((row) => known.has(row.tenantId) && !(one.has(row.locationId) && other.has(row.locationId))).map((row) => row.locationId));
    this.estrangedIds = this.amongThose(estranged);
    this.nearIds = this.amongThose(near);
    this.ownIds = partners.filter((id) => fromGlobalId(id).id === own);
  }

  private readonly ownIds: readonly string[];
  /** Of partners that the viewer knows, where the worlds do not agree on them. */
  private readonly knownLocations: readonly string[];
  private readonly estrangedIds: Readonly<Record<Named, readonly string[]>>;
  private readonly knownIds: Readonly<Record<Named, readonly string[]>>;
  private readonly nearIds: Readonly<Record<Named, readonly string[]>>;

  private amongThose(keys: ReadonlySet<string>): Record<Named, string[]> {
    const among = (named: Named): string[] => this.ids[named].filter((id) => keys.has(fromGlobalId(id).id));
    return { Partner: among('Partner'), Provider: among('Provider'), Customer: among('Customer'), Offer: [...this.ids.Offer], Node: among('Node') };
  }

  /** For an argument that has to name something. */
  knownId(draw: Draw, named: Named): string {
    if (named === 'Partner' && draw.chance(0.45)) return draw.one(this.ownIds);
    return draw.one(this.knownIds[named].length > 0 ? this.knownIds[named] : this.ids[named]);
  }

  id(draw: Draw, named: Named, isWild: boolean): string {
    if (isWild && draw.chance(0.1)) return draw.one([...NONSENSE, toGlobalId('Customer', draw.uuid()), toGlobalId('IndirectReseller', draw.uuid()), draw.one(this.ids.Node)]);
    if ((named === 'Node' || named === 'Partner') && draw.chance(named === 'Partner' ? 0.45 : 0.35)) return draw.one(this.ownIds);
    return this.realId(draw, named);
  }

  private realId(draw: Draw, named: Named): string {
    const groups = [[12, this.knownIds], [2, this.estrangedIds], [3, this.nearIds], [1.5, this.ids]] as const;
    const [, ids] = draw.weighted(groups, ([weight, group]) => (group[named].length === 0 ? 0 : weight));
    return draw.one(ids[named]);
  }

  tenant(draw: Draw, kind: 'PARTNER' | 'CUSTOMER'): string {
    if (draw.chance(0.04)) return draw.uuid();
    if (kind === 'PARTNER' && draw.chance(0.3)) return this.own;
    return fromGlobalId(this.realId(draw, kind === 'PARTNER' ? 'Partner' : 'Customer')).id;
  }

  company(draw: Draw, isWild: boolean): string {
    return isWild && draw.chance(0.1) ? draw.one([...NONSENSE, '999999']) : draw.one(this.companies);
  }

  sku(draw: Draw, isWild: boolean): string {
    return isWild && draw.chance(0.1) ? draw.one([...NONSENSE, 'SKU-99']) : draw.one(this.skus);
  }

  location(draw: Draw, isWild: boolean): string {
    return isWild && draw.chance(0.1) ? draw.one([...NONSENSE, '70000000']) : draw.one(this.locations);
  }

  /** A part of a name, or all of it, or a whole id. */
  search(draw: Draw, isWild: boolean): string {
    if (draw.chance(0.5) && this.knownLocations.length > 0) return draw.one(this.knownLocations);
    const text = draw.one(this.tellingTexts.length > 0 && draw.chance(0.5) ? this.tellingTexts : this.texts);
    return draw.one([
      text, text.slice(0, 3), text.slice(-4), text.slice(-1), text.toUpperCase(), draw.one(this.tenants), draw.one(this.customers), draw.one(this.locations), 'a', 'e', '', isWild ? draw.one(NONSENSE) : 'o',
    ]);
  }

  code(draw: Draw, isWild: boolean): string {
    return isWild && draw.chance(0.1) ? 'NO_SUCH_CODE' : draw.one(this.codes);
  }

  day(draw: Draw, isWild: boolean): string {
    return isWild && draw.chance(0.05) ? '1999-12-31' : draw.one(draw.chance(0.5) ? this.days : this.days.slice(this.days.length >> 1));
  }

  month(draw: Draw, isWild: boolean): string {
    return draw.one(['2026-11', '2025-02', '2021-03', '2026-06', ...(isWild ? ['2027-03', '2026-13'] : [])]);
  }

  market(draw: Draw): string {
    return draw.one(MARKETS);
  }

  region(draw: Draw, isWild: boolean): string {
    return isWild && draw.chance(0.1) ? 'NO_REGION' : draw.one(REGIONS);
  }
}
