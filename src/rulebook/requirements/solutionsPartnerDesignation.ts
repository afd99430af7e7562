import { holdsOn } from '../calendar';
import { met, unknown, unmet } from './assessment';
import type { Requirement } from './requirement';

/** The company holds at least one Solutions Partner designation; NONE records that it holds none. */
export const solutionsPartnerDesignation: Requirement = {
  code: 'SOLUTIONS_PARTNER_DESIGNATION',
  threshold: null,
  expected: 'a Solutions Partner designation',
  about: 'COMPANY',
  partnerCenterCode: null,
  assess({ company }, day) {
    const recorded = company.designations.filter((designation) => designation.from <= day);
    if (recorded.length === 0) {
      return unknown('It is not known whether the company holds a Solutions Partner designation.', null, 'Record the designations of the company.');
    }
    const held = recorded.filter((designation) => holdsOn(designation, day) && designation.name !== 'NONE').map(({ name }) => name);
    if (held.length === 0) {
      return unmet('The company holds no Solutions Partner designation.', 'NONE', 'Earn a Solutions Partner designation.');
    }
    const names = held.join(', ');
    return met(`The company holds a Solutions Partner designation: ${names}.`, names, [{ name: 'designations', value: names }]);
  },
};
