/** An owner that is no superuser, as on servers that others run: policies bind it too, and must not be in its way. */
import { randomBytes } from 'node:crypto';

import { openDatabase } from '../../../src/cli/openDatabase';
import { importNetwork } from '../../../src/store/import/importNetwork';
import { rowsOfDocument } from '../../../src/store/import/rowsOfDocument';
import { castNetwork } from '../../access/cast';
import { PARTNER } from '../../access/castTenants';
import { asOwner, databaseUrl, testServer } from '../../support/testServer';
import { rowsByPolicy } from './observedRows';
import { visibleRows } from './visibleRows';

const server = testServer();
const name = `${server.application.user}_${randomBytes(4).toString('hex')}`;
const login = (user: string): string => Object.assign(new URL(databaseUrl(server.ownerUrl, name)), { username: user, password: 'plain' }).href;
const [owner, application, second] = ['owner', 'app', 'second'].map((role) => `${name}_${role}`);

beforeAll(async () => {
  await asOwner(server.ownerUrl, async (client) => {
    await client.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'plain'`);
    await client.query(`CREATE DATABASE ${name} OWNER ${owner}`);
  });
});
afterAll(async () => {
  await asOwner(server.ownerUrl, async (client) => {
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    for (const role of [application, second, owner]) await client.query(`DROP ROLE IF EXISTS ${role}`);
  });
});

function open(user: string, viewer?: 'EVERYTHING'): ReturnType<typeof openDatabase> {
  return openDatabase({ kind: 'server', url: login(user), migrationUrl: login(owner) }, () => undefined, { command: 'test', mayJoin: false, viewer });
}

test('migrates, and what its views and lenses read is not kept from it', async () => {
  const network = castNetwork();
  const commands = await open(application, 'EVERYTHING');
  await importNetwork(commands.database, rowsOfDocument(network), {});
  await commands.close();
  const opened = await open(application);
  try {
    for (const tenantId of [PARTNER.northwind, PARTNER.shared, PARTNER.bothEnds]) {
      expect(await rowsByPolicy(opened.database.pool, tenantId)).toEqual(visibleRows(network, tenantId));
      await rowsByPolicy(opened.database.pool, tenantId, { lens: 'JUDGMENT', asked: network.partners });
    }
  } finally {
    await opened.close();
  }
});

test('sees every row itself', async () => {
  const rows = await asOwner(login(owner), (client) => client.query('SELECT FROM core.customer_relationship'));
  expect(rows.rowCount).toBe(castNetwork().relationships.length);
});

test('names a second login in every policy, and the first goes on', async () => {
  const opened = await open(second);
  const seen = await rowsByPolicy(opened.database.pool, PARTNER.northwind);
  await opened.close();
  const first = await open(application);
  expect(await rowsByPolicy(first.database.pool, PARTNER.northwind)).toEqual(seen);
  await first.close();
  expect(seen).toEqual(visibleRows(castNetwork(), PARTNER.northwind));
});
