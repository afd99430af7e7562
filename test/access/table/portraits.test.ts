/** Every field of a partner, customer and company that does not judge, as every viewer gets it, on the days around the edges of what it may see. */
import { Api } from '../../support/api';
import { castNetwork, TODAY } from '../cast';
import { toGlobalId } from 'graphql-relay';
import { dayBefore } from '../../oracle/naiveDates';
import { COMPANY_PORTRAITS, CUSTOMER_PORTRAITS, PARTNER_PORTRAITS } from './portraitQueries';
import { companyPortrait, customerId, customerPortrait, partnerId, partnerPortrait } from './portraits';
import { Sight } from './sight';
import { VIEWERS, type Viewer } from './viewers';

const network = castNetwork();

/** The day before and the first day of every period of a kind of row. */
function edges(periods: { from: string; to?: string | null }[]): string[] {
  const days = periods.flatMap(({ from, to }) => [from, ...(to ? [to] : [])]);
  return [...new Set([TODAY, ...days, ...days.map(dayBefore)])].sort();
}

const CHANNEL_DAYS = edges([...network.partnerships, ...network.statuses.filter(({ reason }) => reason)]);
const CUSTOMER_DAYS = edges([
  ...network.relationships, ...network.qualifications, ...network.partnerships.filter(({ to }) => to),
  ...network.agreements.filter(({ kind }) => kind === 'MCA').map(({ acceptedOn, to }) => ({ from: acceptedOn, to })),
]);

let api: Api;
beforeAll(async () => {
  api = await Api.over(network);
});
afterAll(() => api.close());

async function ask(viewer: Viewer, query: string, ids: string[], day: string): Promise<(object | null)[]> {
  const { nodes } = await api.data<{ nodes: (object | null)[] }>(query, { ids, day }, TODAY, viewer.scope);
  return nodes;
}

describe.each(VIEWERS)('$name', (viewer) => {
  const sight = new Sight(network, viewer.tenantId);

  it('sees of partners what it may, on every edge of a partnership and a status', async () => {
    const ids = network.partners.map(partnerId);
    for (const day of CHANNEL_DAYS) {
      expect({ day, partners: await ask(viewer, PARTNER_PORTRAITS, ids, day) }).toEqual({ day, partners: network.partners.map((partner) => partnerPortrait(sight, partner, day)) });
    }
  });

  it('sees of customers what it may, on every edge of a relationship, a qualification and an agreement', async () => {
    const customers = network.customers.map(({ tenantId }) => tenantId);
    for (const day of CUSTOMER_DAYS) {
      expect({ day, customers: await ask(viewer, CUSTOMER_PORTRAITS, customers.map(customerId), day) }).toEqual({ day, customers: customers.map((customer) => customerPortrait(sight, customer, day)) });
    }
  });

  it('sees of companies what it may', async () => {
    const companies = network.companies.map(({ globalPartnerId }) => globalPartnerId);
    const { nodes } = await api.data<{ nodes: unknown[] }>(COMPANY_PORTRAITS, { ids: companies.map((company) => toGlobalId('Company', company)) }, TODAY, viewer.scope);
    expect(nodes).toEqual(companies.map((company) => companyPortrait(sight, company)));
  });
});
