import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { CAST_PARTNERS } from '../../src/store/demo/cast';
import { makeDataFolder, removeDataFolder } from '../support/dataFolder';
import { exampleNetwork } from '../support/exampleNetwork';
import { buildProduct, startCommand, startProduct, type RunningProgram } from '../support/product';
import { connectionsToEach, workerPids, type OneConnection } from '../support/workers';

const READY = 'Ctrl-C stops it.';
const PAGE = 'query ($after: String) { indirectResellers(first: 5, after: $after) { nodes { id name } pageInfo { endCursor } } }';
interface Page { readonly indirectResellers: { readonly nodes: readonly { readonly id: string; readonly name: string }[]; readonly pageInfo: { readonly endCursor: string } } }

let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  buildProduct();
  folder = makeDataFolder();
  environment = { DATA_DIR: folder, PORT: '0', COST_REFILL: '1' };
  expect(await startCommand(['seed'], { environment }).ended).toBe(0);
}, 60_000);
afterAll(() => removeDataFolder(folder));

async function started(words: readonly string[] = ['--workers', '2'], more: NodeJS.ProcessEnv = {}): Promise<RunningProgram> {
  const product = startProduct(words, { environment: { ...environment, ...more } });
  await product.said(READY);
  return product;
}

async function stopped(product: RunningProgram): Promise<number | null> {
  product.process.kill('SIGINT');
  return product.ended;
}

function urlOf(product: RunningProgram): string {
  return /http:\/\/127\.0\.0\.1:\d+/.exec(product.output())?.[0] ?? '';
}

async function tokenOf(words: readonly string[], settings: NodeJS.ProcessEnv): Promise<string> {
  const command = startCommand(['token', ...words], { environment: settings });
  let token = '';
  command.process.stdout?.on('data', (chunk: Buffer) => (token += chunk.toString()));
  expect(await command.ended).toBe(0);
  return token.trim();
}

async function pageOf(connection: OneConnection, after?: string): Promise<Page['indirectResellers']> {
  const { status, body } = await connection.ask(PAGE, { after });
  expect([status, body]).toEqual([200, expect.objectContaining({ data: expect.anything() })]);
  return (body.data as unknown as Page).indirectResellers;
}

describe('--workers 2', () => {
  let product: RunningProgram;
  beforeAll(async () => {
    product = await started();
  }, 30_000);
  afterAll(() => stopped(product));

  test('says what it has to say once, and is ready as two processes', async () => {
    expect(product.output().match(/^csp-graph /gm)).toHaveLength(1);
    expect(product.output().match(/^Ready, with the demo network/gm)).toHaveLength(1);
    expect(workerPids(product)).toHaveLength(2);
    expect((await fetch(`${urlOf(product)}/readyz`)).status).toBe(200);
  });

  test('both workers answer, with half of the budget of a viewer each, and accept each other\'s cursors', async () => {
    const [one, other] = await connectionsToEach(urlOf(product), 2);
    const first = await pageOf(one);
    const second = await pageOf(one, first.pageInfo.endCursor);
    expect(await pageOf(other, first.pageInfo.endCursor)).toEqual(second);
    const fromOther = await pageOf(other);
    expect(await pageOf(one, fromOther.pageInfo.endCursor)).toEqual(second);
    const { body } = await other.ask('{ viewer { role } }');
    expect(body.extensions?.cost.left).toBeLessThan(500_000);
    expect(body.extensions?.cost.left).toBeGreaterThan(498_000);
    for (const connection of [one, other]) connection.close();
  });

  test('a token of the demo acts as whom it names on each worker', async () => {
    const { tenantId } = CAST_PARTNERS.fjordlys;
    const headers = { authorization: `Bearer ${await tokenOf(['--role', 'PROVIDER', '--tenant', tenantId], environment)}` };
    for (const connection of await connectionsToEach(urlOf(product), 2, headers)) {
      const { body } = await connection.ask('{ viewer { role partner { tenantId } } }');
      expect(body.data).toEqual({ viewer: { role: 'PROVIDER', partner: { tenantId } } });
      connection.close();
    }
  });
});

describe('a network of one\'s own on two workers', () => {
  const authentication = {
    AUTH_ISSUER: 'https://login.example', AUTH_AUDIENCE: 'csp-graph', AUTH_ALGORITHMS: 'HS256', AUTH_MAX_AGE: '1h', AUTH_SECRET: randomBytes(32).toString('base64'),
  };
  let own: string;
  let settings: NodeJS.ProcessEnv;
  let product: RunningProgram;
  const network = exampleNetwork(3, 1);

  /** Has another process commit the network under the name. */
  async function commit(name: string): Promise<void> {
    const [first, ...others] = network.partners;
    const file = path.join(own, 'network.json');
    writeFileSync(file, JSON.stringify({ ...network, partners: [{ ...first, name }, ...others] }));
    const command = startCommand(['import', file], { environment: settings });
    expect([await command.ended, command.output()]).toEqual([0, expect.any(String)]);
  }

  beforeAll(async () => {
    own = makeDataFolder();
    settings = { ...environment, ...authentication, DATA_DIR: own };
    product = await started(['--no-demo'], { ...settings, WORKERS: '2' });
    await commit('Before');
  }, 60_000);
  afterAll(async () => {
    await stopped(product);
    await removeDataFolder(own);
  });

  test('a token of AUTH_SECRET is accepted by both, and both see at once what another process commits', async () => {
    const headers = { authorization: `Bearer ${await tokenOf(['--role', 'OPERATOR'], settings)}` };
    const connections = await connectionsToEach(urlOf(product), 2, headers);
    const seen = () => Promise.all(connections.map(async (connection) => (await connection.ask(`{ partner(tenantId: "${network.partners[0].tenantId}", model: INDIRECT_PROVIDER) { name } }`)).body.data));
    expect(await seen()).toEqual([{ partner: { name: 'Before' } }, { partner: { name: 'Before' } }]);
    for (const name of ['After', 'Later']) {
      await commit(name);
      expect(await seen()).toEqual([{ partner: { name } }, { partner: { name } }]);
    }
    for (const connection of connections) connection.close();
  }, 60_000);
});
