import type { Pool } from 'pg';

import { importNetwork } from '../import/importNetwork';
import type { ImportReport } from '../import/importReport';
import type { SourceRow } from '../import/sourceRow';
import { DEMO_COUNTS, type DemoSize } from './demoSize';
import { demoNetwork } from './demoNetwork';

/**
 * Loads a demo network and marks the database as holding one: into an empty database, or in place of another demo.
 * @param database opened without a statement timeout for the larger sizes.
 * @throws RefusedImport when the database holds a network of its own.
 */
export async function seedNetwork(database: { readonly pool: Pool }, size: DemoSize, log: (line: string) => void): Promise<ImportReport> {
  const { providers, resellers, directBillPartners, customers } = DEMO_COUNTS[size];
  log(`Loading ${providers} providers, ${resellers} resellers, ${directBillPartners} direct bill partners and ${customers} customers`);
  const begun = performance.now();
  const report = await importNetwork(database, demoRows(size), { asDemo: true });
  log(`Loaded ${report.rows} rows in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return report;
}

async function* demoRows(size: DemoSize): AsyncGenerator<SourceRow> {
  let position = 0;
  for (const { array, row } of demoNetwork(size)) yield { array, row, file: `demo network ${size}`, position: (position += 1) };
}
