import { hasAcceptedPartnerAgreement } from '../../src/rulebook/partnerAgreement';
import type { PartnerModel } from '../../src/rulebook/terms';
import { partner } from '../support/facts';

describe('the partner agreement that covers a partner', () => {
  const paris = (model: PartnerModel) => partner(model, 'Contoso France').in('FR');
  const milan = () => partner('DIRECT_BILL', 'Contoso Italy').in('IT').acceptedMpa();

  it('is, for a reseller, that of a sister in the region until 2025-09-30, its own from 2025-10-01', () => {
    const bySister = paris('INDIRECT_RESELLER').sibling(milan()).build();
    expect(hasAcceptedPartnerAgreement(bySister, '2025-09-30')).toBe(true);
    expect(hasAcceptedPartnerAgreement(bySister, '2025-10-01')).toBe(false);
    expect(hasAcceptedPartnerAgreement(paris('INDIRECT_RESELLER').acceptedMpa().build(), '2025-10-01')).toBe(true);
  });

  it.each(['DIRECT_BILL', 'INDIRECT_PROVIDER'] as const)('stays, for %s, that of any account in the region', (model) => {
    expect(hasAcceptedPartnerAgreement(paris(model).sibling(milan()).build(), '2025-10-01')).toBe(true);
    expect(hasAcceptedPartnerAgreement(paris(model).sibling(milan().in('US')).build(), '2025-10-01')).toBe(false);
  });
});
