import { countVerdictFlips } from '../../src/answers/verdictFlips';
import { importNetwork } from '../../src/store/import/importNetwork';
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { rowsOfDocument } from '../../src/store/import/rowsOfDocument';
import { Api, completed } from '../support/api';
import { exampleNetwork, NORTH, tenant } from '../support/exampleNetwork';

const TODAY = '2026-11-22';

let api: Api;
beforeAll(async () => {
  api = await Api.over(exampleNetwork(12, 1));
}, 30_000);
afterAll(() => api.close());

async function flips(network: Partial<NetworkDocument>, dryRun: boolean) {
  const report = await importNetwork(api.commands, rowsOfDocument(completed(network)), {
    today: TODAY, dryRun, countFlips: (client, write) => countVerdictFlips(client, write, TODAY),
  });
  return report.flips;
}

async function openResellers(): Promise<number> {
  const { indirectResellers } = await api.data<{ indirectResellers: { totalCount: number } }>('{ indirectResellers(filter: { openForSale: true }) { totalCount } }');
  return indirectResellers.totalCount;
}

it('counts the verdicts that a document flips, and none for a document that changes nothing', async () => {
  const suspended: Partial<NetworkDocument> = {
    statuses: [
      { tenantId: NORTH, model: 'INDIRECT_PROVIDER', status: 'ACTIVE', from: '2020-01-01', to: '2026-11-01' },
      { tenantId: NORTH, model: 'INDIRECT_PROVIDER', status: 'SUSPENDED', from: '2026-11-01' },
    ],
  };
  const openBefore = await openResellers();
  const foreseen = await flips(suspended, true);
  expect(await openResellers()).toBe(openBefore);
  expect(await flips(suspended, false)).toEqual(foreseen);
  const closed = openBefore - (await openResellers());
  expect(closed).toBeGreaterThan(0);
  // the provider itself closes too
  expect(foreseen?.saleRegions).toBe(closed + 1);
  expect(await flips(suspended, false)).toEqual({ eligibility: 0, saleRegions: 0 });
});

it('does not count partners that are new', async () => {
  expect(await flips({
    companies: [{ globalPartnerId: '9999999', name: 'New', country: 'NO' }],
    partners: [{ tenantId: tenant('d', 9), model: 'INDIRECT_RESELLER', name: 'New', company: '9999999', country: 'NO' }],
  }, false)).toEqual({ eligibility: 0, saleRegions: 0 });
});
