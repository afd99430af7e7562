import { realpathSync } from 'node:fs';
import { Client } from 'pg';
import type { Home } from './home';
import { DATABASE, urlFor } from './secrets';
import type { Secrets } from './secrets';

const NO_SUCH_DATABASE = '3D000';
/** The database is there, or somebody made it at the same time: a start that was killed leaves its last statement running. */
const IS_MADE: readonly unknown[] = ['42P04', '23505'];

/** Whether the server on the port lets the owner in and serves the home's cluster. */
export async function answersFor(home: Home, secrets: Secrets): Promise<boolean> {
  try {
    const folder = await withClient(urlFor(secrets, 'owner', 'postgres'), async (client) => {
      const answer = await client.query<{ data_directory: string }>('SHOW data_directory');
      return answer.rows[0]?.data_directory;
    });
    return folder !== undefined && realpathSync(folder) === realpathSync(home.cluster);
  } catch {
    return false;
  }
}

/** Makes the application's database unless it is there. */
export async function createDatabase(secrets: Secrets): Promise<void> {
  try {
    await withClient(urlFor(secrets, 'owner'), (client) => client.query('SELECT'));
  } catch (error) {
    if ((error as { code?: string }).code !== NO_SUCH_DATABASE) throw error;
    await withClient(urlFor(secrets, 'owner', 'postgres'), (client) => client.query(`CREATE DATABASE ${DATABASE}`)).catch((refusal: unknown) => {
      if (!IS_MADE.includes((refusal as { code?: string }).code)) throw refusal;
    });
  }
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 60_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
