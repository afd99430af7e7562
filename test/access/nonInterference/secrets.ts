import type { NetworkDocument } from '../../../src/store/import/networkDocument';
import { knownCompanies } from './visibleRows';
import { Standing } from './standing';

/** Names and ids of things that do not exist for the viewer: no answer may ever hold one that the question did not. */
export function secretsOf(network: NetworkDocument, viewer: string): readonly string[] {
  const standing = new Standing(network, viewer);
  const companies = knownCompanies(network, standing);
  const known = new Set(network.partners.filter((row) => standing.isKnown(row)).flatMap((row) => [row.tenantId, row.name]));
  const told = new Set(network.partners.filter((row) => standing.isEverActive(row)).map((row) => row.locationId));
  const secrets = [
    ...network.companies.filter((row) => !companies.has(row.globalPartnerId)).map((row) => row.name),
    ...network.partners.flatMap((row) => [row.name, row.tenantId]).filter((text) => !known.has(text)),
    ...network.partners.filter((row) => !told.has(row.locationId)).map((row) => row.locationId),
    ...network.customers.filter((row) => !standing.isCustomer(row.tenantId)).flatMap((row) => [row.name, row.domain, row.tenantId]),
    ...network.statuses.map((row) => row.reason),
  ];
  return [...new Set(secrets.filter((text): text is string => typeof text === 'string'))];
}

/** The first secret in the answer that the question did not name itself. */
export function secretIn(secrets: readonly string[], question: string, answer: string): string | null {
  return secrets.find((secret) => answer.includes(secret) && !question.includes(secret)) ?? null;
}
