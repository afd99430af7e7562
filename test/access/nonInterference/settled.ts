import type { NetworkDocument } from '../../../src/store/import/networkDocument';
import { validNetwork } from '../../oracle/validNetwork';

/** The document without what refers to nothing any more, so that it can be imported. */
export function settled(broken: NetworkDocument): NetworkDocument {
  const companies = new Set(broken.companies.map((row) => row.globalPartnerId));
  const network = validNetwork({ ...broken, partners: broken.partners.filter((row) => companies.has(row.company)) });
  const providers = new Set(network.partners.filter((row) => row.model === 'INDIRECT_PROVIDER').map((row) => row.tenantId));
  return {
    ...network,
    customers: network.customers.map((row) => (row.affiliateOf && !companies.has(row.affiliateOf) ? { ...row, affiliateOf: null } : row)),
    relationships: network.relationships.map((row) => (row.acquiredThrough && !providers.has(row.acquiredThrough) ? { ...row, acquiredThrough: null } : row)),
    evidence: network.evidence.filter((row) => !row.company || companies.has(row.company)),
  };
}
