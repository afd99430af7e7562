import { DEMO_COUNTS, DEMO_SIZES } from '../../../src/store/demo/demoSize';
import { companyIdOf, locationIdOf, partnerNumber } from '../../../src/store/demo/partnerIds';

test.each(DEMO_SIZES)('no two generated partners of size %s have the same company or location number', (size) => {
  const { providers, directBillPartners, resellers } = DEMO_COUNTS[size];
  const numbers = [
    ...members(providers).map((member) => partnerNumber('provider', member)),
    ...members(directBillPartners).map((member) => partnerNumber('directBill', member)),
    ...members(resellers).map((member) => partnerNumber('reseller', member)),
  ];
  expect(new Set(numbers.map(companyIdOf)).size).toBe(numbers.length);
  expect(new Set(numbers.map(locationIdOf)).size).toBe(numbers.length);
});

function members(count: number): number[] {
  return Array.from({ length: count }, (_, member) => member);
}
