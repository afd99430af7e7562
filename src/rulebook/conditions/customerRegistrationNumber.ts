import { findMarket } from '../reference/markets';
import { registrationNumberRequiredFrom } from '../reference/marketDuties';
import type { Condition } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { buyerSubject } from './subjects';

const CODE = 'CUSTOMER_REGISTRATION_NUMBER';
const SOURCE = SALE_SOURCES.registrationNumbers;

/** The customer has a registration number where its market asks for one. */
export const customerRegistrationNumber: Condition = {
  code: CODE,
  judge({ buyer, day }) {
    const subject = buyerSubject(buyer);
    if (buyer.kind === 'MARKET') {
      return notApplicable(CODE, SOURCE, say`A customer in good order has what its market asks for.`, { subject });
    }
    const market = value('market', findMarket(buyer.country)?.name ?? buyer.country);
    const requiredFrom = registrationNumberRequiredFrom(buyer.country);
    if (requiredFrom === null || day < requiredFrom) {
      return notApplicable(CODE, SOURCE, say`${market} asks for no registration number of customers.`, { subject });
    }
    const grounds = { expected: 'a registration number', actual: buyer.registrationNumber, subject };
    if (buyer.registrationNumber) return met(CODE, SOURCE, say`The customer has the registration number that ${market} asks for.`, grounds);
    return unmet(CODE, SOURCE, say`The customer has no registration number, which ${market} asks for since ${value('from', requiredFrom)}.`, {
      ...grounds, partnerCenterCode: '600049', remedy: "Add the customer's registration number.",
    });
  },
};
