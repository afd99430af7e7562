import { createDataSource } from '../../../src/store/dataSource';
import { createTestDatabase } from '../../support/testDatabase';
import type { TestDatabase } from '../../support/testDatabase';

describe('the entities and the migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  test('describe the same tables: a migrated database needs no change', async () => {
    const dataSource = await createDataSource(database.ownerUrl, { poolSize: 1 }).initialize();
    try {
      const changes = await dataSource.driver.createSchemaBuilder().log();
      expect(changes.upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });
});
