/** What `inGoodOrder` stands for: the paragraph "Unless stated" of the decision examples, as rows. */
import type { AccountEvidenceKind } from '../../../src/rulebook/terms';
import type { Cast } from './cast';
import { LONG_AGO } from './longAgo';
import type { Scenario, ScenarioNetwork, ScenarioRow } from './scenario';

/** Every kind of evidence that eligibility asks for, and credit and MFA; approvals for special clouds are not among them. */
const GOOD_EVIDENCE: Partial<Record<AccountEvidenceKind, string>> = {
  SUPPORT_PLAN: 'ASFP', LOCATION_ID_ACTIVE: 'YES', MAICPP_MEMBERSHIP: 'YES', MAICPP_AGREEMENT: 'YES', LEGAL_SIGNING_AUTHORITY: 'YES',
  FIRST_LEVEL_SUPPORT: 'YES', MANAGED_SERVICE: 'YES', BILLING_PROVISIONING: 'YES', CREDIT_CHECK: 'YES', SECURITY_CONTACT: 'YES',
  MICROSOFT_APPOINTMENT: 'YES', SECURE_APPLICATION_MODEL: 'YES', VETTING: 'AUTHORIZED', MFA: '100', MFA_ADMINS: '100', MFA_ON_API: '100',
  ALERT_RESPONSE_HOURS: '8', CREDIT_AVAILABLE_USD: '50000', REGISTRATION_NUMBER: 'R-4711', CAPABILITY_ASSESSMENT: 'PASS',
};
const AGREED_ON = '2019-10-01';
const SPECIAL_WORDS = ['MPA', 'MCA', 'STATUS', 'AVAILABILITY', 'DESIGNATION'];

/** Rows with names for every member in good order, except where the file has rows of its own for the same thing or says that there are none. */
export function rowsInGoodOrder(scenario: Scenario, written: ScenarioNetwork, cast: Cast): ScenarioNetwork {
  const members = scenario.inGoodOrder ?? [];
  checkNotRecorded(scenario);
  const rowsOf = (array: keyof ScenarioNetwork, key: string) => (written[array] ?? []).filter((row) => members.includes(String(row[key])));
  const [partners, customers, offers] = [rowsOf('partners', 'tenantId'), rowsOf('customers', 'tenantId'), rowsOf('offers', 'sku')];
  const known = new Set([...partners, ...customers, ...offers].map((row) => row.tenantId ?? row.sku));
  const stranger = members.find((member) => !known.has(member));
  if (stranger !== undefined) throw new Error(`inGoodOrder: "${stranger}" has no row of its own`);
  const adds = (name: unknown, word: string, array: keyof ScenarioNetwork, own: ScenarioRow): boolean =>
    !scenario.notRecorded?.[String(name)]?.includes(word) &&
    !(written[array] ?? []).some((row) => Object.entries(own).every(([field, value]) => row[field] === value));
  const tenants = [...new Map(partners.map((row) => [row.tenantId, row])).values()];
  return {
    statuses: partners
      .filter(({ tenantId, model }) => adds(tenantId, 'STATUS', 'statuses', { tenantId, model }))
      .map(({ tenantId, model, enrolledOn }) => ({ tenantId, model, status: 'ACTIVE', from: enrolledOn ?? LONG_AGO })),
    agreements: [
      ...tenants.map((row) => acceptance('MPA', row.tenantId, cast.modelsOf(String(row.tenantId))[0])),
      ...customers.map((row) => acceptance('MCA', row.tenantId, 'SIGNED')),
    ].filter(({ kind, party }) => adds(party, String(kind), 'agreements', { kind, party })),
    evidence: [
      ...tenants.flatMap(({ tenantId }) => Object.entries(GOOD_EVIDENCE)
        .filter(([kind]) => adds(tenantId, kind, 'evidence', { tenantId, kind }))
        .map(([kind, value]) => ({ tenantId, kind, value, from: LONG_AGO }))),
      ...[...new Map(tenants.map((row) => [row.company, row])).values()]
        .filter(({ tenantId, company }) => adds(tenantId, 'DESIGNATION', 'evidence', { company, kind: 'DESIGNATION' }))
        .map(({ company }) => ({ company, kind: 'DESIGNATION', value: 'Modern Work', from: LONG_AGO })),
    ],
    availabilities: offers
      .filter(({ sku }) => adds(sku, 'AVAILABILITY', 'availabilities', { sku }))
      .flatMap(({ sku }) => marketsMentioned(scenario).map((market) => ({ sku, market, from: LONG_AGO }))),
  };
}

function acceptance(kind: string, party: unknown, form: string): ScenarioRow {
  return { kind, party, form, acceptedOn: AGREED_ON };
}

function checkNotRecorded({ notRecorded = {}, inGoodOrder = [] }: Scenario): void {
  for (const [name, words] of Object.entries(notRecorded)) {
    if (!inGoodOrder.includes(name)) throw new Error(`notRecorded: "${name}" is not in inGoodOrder`);
    const unknown = words.find((word) => !SPECIAL_WORDS.includes(word) && !(word in GOOD_EVIDENCE));
    if (unknown !== undefined) throw new Error(`notRecorded: inGoodOrder never adds ${unknown}`);
  }
}

/** Countries of all partners and customers, and the markets that cases ask about. */
function marketsMentioned({ network, cases }: Scenario): string[] {
  const homes = [...(network.partners ?? []), ...(network.customers ?? [])].map((row) => String(row.country));
  const asked = cases.map(({ question }) => question as { market?: string; prospect?: { market: string } })
    .map(({ market, prospect }) => prospect?.market ?? market);
  return [...new Set([...homes, ...asked.filter((market) => market !== undefined)])];
}
