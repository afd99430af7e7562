import { setTimeout as delay } from 'node:timers/promises';
import { openEmbeddedDatabase } from '../../../src/store/embedded/openEmbeddedDatabase';
import { makeDataFolder, removeDataFolder } from '../../support/dataFolder';
import { startProgram } from '../../support/product';
import { asOwner } from '../../support/testServer';

/** Moments after the first word, which is said when the folder is locked and the cluster is about to be made. */
const MOMENTS = [0, 60, 200, 450, 800, 1200];

describe('a first start that is killed', () => {
  test('leaves a folder that starts next time, whenever it was killed', async () => {
    const folder = makeDataFolder();
    for (const moment of MOMENTS) {
      const start = startProgram('test/store/embedded/holdDatabase.ts', [folder]);
      await start.said(/Preparing|Using|open/);
      await delay(moment);
      start.process.kill('SIGKILL');
      await start.ended;
    }
    const database = await openEmbeddedDatabase(folder, () => undefined);
    const answer = await asOwner(database.ownerUrl, (client) => client.query('SELECT current_database()'));
    await database.close();
    await removeDataFolder(folder);
    expect(answer.rows).toEqual([{ current_database: 'csp_graph' }]);
  }, 60_000);
});
