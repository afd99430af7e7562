import type { Condition } from './condition';
import { met, unknown, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

const CODE = 'LOCATION_COUNTRY_MATCHES_TENANT';
const SOURCE = SALE_SOURCES.indirectProviderFaq;

/** The location ID is in the country of the tenant; the same region is not enough. */
export const locationCountryMatchesTenant: Condition = {
  code: CODE,
  judge(_sale, partner) {
    const { country, locationCountry } = partner.account;
    const name = value('partner', partner.name);
    const tenantCountry = value('tenantCountry', country);
    const grounds = { expected: country, actual: locationCountry, subject: partnerSubject(partner) };
    if (locationCountry === null) {
      return unknown(CODE, SOURCE, say`The country of the location ID of ${name} is not recorded; its tenant is in ${tenantCountry}.`, {
        ...grounds, remedy: 'Record the location ID and its country.',
      });
    }
    const idCountry = value('locationCountry', locationCountry);
    if (locationCountry === country) {
      return met(CODE, SOURCE, say`The location ID of ${name} is in ${idCountry}, the country of its tenant.`, grounds);
    }
    return unmet(CODE, SOURCE, say`The location ID of ${name} is in ${idCountry}, its tenant in ${tenantCountry}; both must be in one country.`, {
      ...grounds, remedy: 'Tie the tenant to a location ID in its own country.',
    });
  },
};
