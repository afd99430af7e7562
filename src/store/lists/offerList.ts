import type { Day } from '../../rulebook/calendar';
import type { CloudInstance, CommerceGeneration, CustomerSegment, OfferFamily } from '../../rulebook/terms';
import type { List, ListRow } from './list';
import { ListBuilder, whereFound } from './listBuilder';

/** What is stored of an offer itself. */
export interface OfferRow {
  sku: string;
  name: string;
  family: OfferFamily;
  generation: CommerceGeneration;
  segment: CustomerSegment;
  cloud: CloudInstance;
}

export type ListedOffer = OfferRow & ListRow;

export interface OfferListFilter {
  /** Part of the name, or the whole SKU. */
  readonly search?: string | null;
  readonly families?: readonly OfferFamily[] | null;
  readonly segments?: readonly CustomerSegment[] | null;
  readonly clouds?: readonly CloudInstance[] | null;
  /** Available in this market within the window. */
  readonly market?: string | null;
}

/** Days within which an offer must be available: `from` inclusive, `to` exclusive. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

export interface OfferListArguments {
  readonly filter: OfferListFilter;
  readonly order: 'NAME' | 'SKU';
  readonly descending: boolean;
  readonly window: Window;
}

/** Columns of an OfferRow. */
export const OFFER_COLUMNS = 'offer.sku, offer.name, offer.family, offer.generation, offer.segment, offer.cloud';

const KEYS = { NAME: 'offer.name COLLATE "C"', SKU: 'offer.sku COLLATE "C"' } as const;

/** Offers that are not retired when the window begins. */
export function allOffers(request: OfferListArguments): List {
  return offerList('offers', new ListBuilder(), request);
}

/** Offers available in a market (the parent, by code) within the window. */
export function offersOfMarket(request: OfferListArguments): List {
  const builder = new ListBuilder();
  builder.where(availableIn('parent.id', builder, request.window));
  return offerList('market-offers', builder, request);
}

function offerList(name: string, builder: ListBuilder, request: OfferListArguments): List {
  const { search, families, segments, clouds, market } = request.filter;
  const { from } = request.window;
  builder.where(`(offer.retired_on IS NULL OR offer.retired_on > ${builder.bind(from)}::date)`);
  whereFound(builder, search, ['offer.name'], (place) => `offer.sku = ${place}`);
  builder.whereGiven(families, (place) => `offer.family = ANY (${place}::text[])`);
  builder.whereGiven(segments, (place) => `offer.segment = ANY (${place}::text[])`);
  builder.whereGiven(clouds, (place) => `offer.cloud = ANY (${place}::text[])`);
  builder.whereGiven(market, (place) => availableIn(`${place}::text`, builder, request.window));
  return {
    select: `SELECT ${OFFER_COLUMNS}, ${KEYS[request.order]} AS key, offer.sku COLLATE "C" AS id FROM offer ${builder.clause}`,
    relations: ['offer', 'availability'],
    parameters: builder.parameters,
    idType: 'text',
    order: { tag: `${name}/${request.order}`, descending: request.descending },
  };
}

function availableIn(market: string, builder: ListBuilder, window: Window): string {
  return `EXISTS (SELECT FROM availability WHERE availability.sku = offer.sku AND availability.market = ${market}
        AND availability.valid_from < ${builder.bind(window.to)}::date
        AND (availability.valid_to IS NULL OR availability.valid_to > ${builder.bind(window.from)}::date))`;
}
