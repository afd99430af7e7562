/** One process of a run: takes a plan from its parent, and tells it how far it is and what came of it. */
import { asOwner } from '../../support/testServer';
import { createTestDatabase } from '../../support/testDatabase';
import { fixToday } from './fixedToday';
import { runFuzz, type FuzzPlan } from './fuzzRun';
import { keepPlans } from './keptPlans';
import { withoutRowLevelSecurity } from './withoutRowLevelSecurity';

type Order = Omit<FuzzPlan, 'databases'> & { readonly withoutRowLevelSecurity: boolean };

async function run(order: Order): Promise<void> {
  const databases = [await createTestDatabase(), await createTestDatabase()] as const;
  for (const { ownerUrl } of databases) {
    await asOwner(ownerUrl, keepPlans);
    if (order.withoutRowLevelSecurity) await asOwner(ownerUrl, withoutRowLevelSecurity);
  }
  const result = await runFuzz({ ...order, databases: [databases[0].url, databases[1].url] }, (done) => process.send?.({ done }));
  for (const database of databases) await database.drop();
  process.send?.({ result });
}

fixToday();
process.on('message', (order: Order) => {
  run(order).then(() => process.disconnect(), (error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
