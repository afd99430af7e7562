import { openEmbeddedDatabase } from '../../../src/store/embedded/openEmbeddedDatabase';

/** Started by tests in a process of its own: opens the folder's database, says so, and holds it until SIGTERM. */
async function holdDatabase(folder: string): Promise<void> {
  const database = await openEmbeddedDatabase(folder, (line) => console.log(line), { command: 'serve' });
  const hold = setInterval(() => undefined, 60_000);
  process.once('SIGTERM', () => {
    clearInterval(hold);
    void database.close();
  });
  console.log(`open ${database.ownerUrl}`);
}

void holdDatabase(process.argv[2] ?? '');
