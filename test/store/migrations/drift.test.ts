import { createDataSource } from '../../../src/store/dataSource';
import { createTestDatabase } from '../../support/testDatabase';
import type { TestDatabase } from '../../support/testDatabase';
import { asOwner } from '../../support/testServer';

/** TypeORM can express neither of these two, nor triggers; the migrations alone have them. */
const BEYOND_TYPEORM = / NULLS NOT DISTINCT| COLLATE "C"/g;
/** Tables of the migrations themselves. */
const WITHOUT_ENTITY = `c.relname NOT IN ('migrations', 'migration_lock')`;

const DEFINITIONS = `
  SELECT c.relname || '.' || a.attname AS name, format_type(a.atttypid, a.atttypmod) || (CASE WHEN a.attnotnull THEN ' not null' ELSE '' END)
    || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), '') || a.attidentity::text AS definition
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'core'::regnamespace AND c.relkind = 'r' AND ${WITHOUT_ENTITY}
  UNION ALL
  SELECT c.relname || ': ' || n.conname, pg_get_constraintdef(n.oid) FROM pg_constraint n JOIN pg_class c ON c.oid = n.conrelid
  WHERE n.connamespace = 'core'::regnamespace AND n.contype NOT IN ('n', 't') AND ${WITHOUT_ENTITY}
  UNION ALL
  SELECT c.relname || ': ' || i.relname, pg_get_indexdef(i.oid) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
  WHERE i.relnamespace = 'core'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint n WHERE n.conindid = i.oid) AND ${WITHOUT_ENTITY}
  ORDER BY 1`;

async function definitions(url: string): Promise<Record<string, string>> {
  const answer = await asOwner(url, (client) => client.query<{ name: string; definition: string }>(DEFINITIONS));
  return Object.fromEntries(answer.rows.map(({ name, definition }) => [name, definition.replace(BEYOND_TYPEORM, '')]));
}

async function pendingChanges(url: string): Promise<string[]> {
  const dataSource = await createDataSource(url, { poolSize: 1 }).initialize();
  try {
    return (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}

/** Replaces the migrated tables by those that TypeORM makes from the entities. */
async function rebuildFromEntities(url: string): Promise<void> {
  await asOwner(url, (client) => client.query(`DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'core'::regnamespace AND relkind = 'r' LOOP EXECUTE format('DROP TABLE core.%I CASCADE', name); END LOOP; END $$`));
  const dataSource = await createDataSource(url, { poolSize: 1 }).initialize();
  try {
    await dataSource.synchronize();
  } finally {
    await dataSource.destroy();
  }
}

describe('the entities and the migrations', () => {
  let migrated: TestDatabase;
  let rebuilt: TestDatabase;

  beforeAll(async () => {
    migrated = await createTestDatabase();
    rebuilt = await createTestDatabase();
    await rebuildFromEntities(rebuilt.ownerUrl);
  });
  afterAll(async () => {
    await migrated.drop();
    await rebuilt.drop();
  });

  test('leave nothing pending: TypeORM finds no difference in a migrated database', async () => {
    expect(await pendingChanges(migrated.ownerUrl)).toEqual([]);
  });

  test('define the same columns, constraints and indexes to the letter', async () => {
    const [byMigrations, byEntities] = [await definitions(migrated.ownerUrl), await definitions(rebuilt.ownerUrl)];
    expect(Object.keys(byMigrations).length).toBeGreaterThan(150);
    expect(byEntities).toEqual(byMigrations);
  });
});
