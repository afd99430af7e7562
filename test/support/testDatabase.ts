import { randomBytes } from 'node:crypto';
import { asOwner, databaseUrl, testServer } from './testServer';

/** A migrated, empty database for one test file. */
export interface TestDatabase {
  /** The application's login. */
  readonly url: string;
  readonly ownerUrl: string;
  /** Ends every session on it and removes it. */
  drop(): Promise<void>;
}

/** Copies the template that the run's set-up migrated. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { ownerUrl, application, template } = testServer();
  const name = `${application.user}_${randomBytes(4).toString('hex')}`;
  await asOwner(ownerUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  await asOwner(ownerUrl, (client) => client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO ${application.user}`));
  const url = new URL(databaseUrl(ownerUrl, name));
  Object.assign(url, { username: application.user, password: application.password });
  return {
    url: url.href,
    ownerUrl: databaseUrl(ownerUrl, name),
    drop: () => asOwner(ownerUrl, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
