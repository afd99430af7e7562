/** The papers that customers sign, by market and language: data/agreements.csv. */
import type { Day } from '../calendar';
import { regionOf } from './markets';
import { readTable } from './readTable';

/** One published document. */
export interface CustomerAgreementDocument {
  /** MICROSOFT_CLOUD_AGREEMENT, MICROSOFT_CUSTOMER_AGREEMENT or PROFESSIONAL_SECRECY_AMENDMENT. */
  readonly kind: string;
  readonly documentId: string;
  /** The name of the language, or "country-specific". */
  readonly language: string;
  /** BCP 47; null where the document exists in the languages of each country. */
  readonly languageTag: string | null;
  /** Region that the paper is written for; it does not follow the sale region. */
  readonly documentRegion: string;
  readonly notes: string;
}

/** The Microsoft Customer Agreement is in use from this day (Azure plan first). */
const CUSTOMER_AGREEMENT_FROM: Day = '2019-10-01';

const rows = readTable('agreements.csv');
const ALL_MARKETS = rows.filter((row) => row.scope === 'ALL_MARKETS').map(documentOf);
const BY_MARKET = documentsByMarket();

/** The documents listed for the market on the day; empty where none is listed, which does not mean that nothing may be sold. */
export function customerAgreementDocuments(market: string, day: Day): readonly CustomerAgreementDocument[] {
  if (regionOf(market, day) === null) return [];
  const listed = BY_MARKET.get(market) ?? [];
  return day >= CUSTOMER_AGREEMENT_FROM ? [...listed, ...ALL_MARKETS] : listed;
}

function documentsByMarket(): ReadonlyMap<string, readonly CustomerAgreementDocument[]> {
  const byMarket = new Map<string, CustomerAgreementDocument[]>();
  for (const row of rows) {
    if (row.scope !== 'MARKET') continue;
    byMarket.set(row.iso2, [...(byMarket.get(row.iso2) ?? []), documentOf(row)]);
  }
  return byMarket;
}

function documentOf(row: Record<string, string>): CustomerAgreementDocument {
  return {
    kind: row.agreement_kind,
    documentId: row.document_id,
    language: row.language,
    languageTag: row.language_tag === '*' ? null : row.language_tag,
    documentRegion: row.document_region,
    notes: row.notes,
  };
}
