import { locationInTenantCountry } from './item';
import { itemsRequirement } from './itemsRequirement';

/** The location ID is in the country of the tenant, because incentives are paid per country. */
export const locationCountryMatchesTenant = itemsRequirement({
  code: 'MPN_COUNTRY_MATCHES_TENANT',
  claim: 'The location ID is in the same country as the tenant',
  denial: 'The location ID is in another country than the tenant',
  remedy: 'Associate the tenant with a location ID in its own country.',
  items: [locationInTenantCountry],
});
