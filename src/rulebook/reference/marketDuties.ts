/** What a market asks of customers, partners and offers: data/market-attributes.csv. A market without a row has no duty and no exclusion. */
import type { Day } from '../calendar';
import { readTable } from './readTable';

interface MarketDuties {
  readonly customerRegistrationFrom: Day | null;
  readonly partnerRegistration: boolean;
  readonly reservationsExcluded: boolean;
}

const DUTIES: ReadonlyMap<string, MarketDuties> = new Map(readTable('market-attributes.csv').map((row) => [row.iso2, {
  customerRegistrationFrom: row.customer_registration_number_required_from || null,
  partnerRegistration: row.partner_registration_number_required_2021 === 'yes',
  reservationsExcluded: row.azure_reservations_available_2021 === 'no',
}]));

/** From when a new customer in the market needs a registration number; null: never. */
export function registrationNumberRequiredFrom(country: string): Day | null {
  return DUTIES.get(country)?.customerRegistrationFrom ?? null;
}

/** Whether a partner in the market needs a registration number to enroll (24 countries). */
export function partnerRegistrationRequired(country: string): boolean {
  return DUTIES.get(country)?.partnerRegistration ?? false;
}

/** Whether Azure reservations may not be sold in the market (108 markets). */
export function reservationsExcluded(country: string): boolean {
  return DUTIES.get(country)?.reservationsExcluded ?? false;
}
