import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { CAST_PARTNERS } from '../../src/store/demo/cast';
import { launchChromium, whyNoChromium } from './chromium';
import { GraphiqlPage } from './graphiqlPage';
import { type Product, startProduct } from './product';

const reason = whyNoChromium();
const SETTINGS = {
  AUTH_ISSUER: 'https://login.example', AUTH_AUDIENCE: 'csp-graph', AUTH_ALGORITHMS: 'HS256', AUTH_MAX_AGE: '1h', AUTH_SECRET: randomBytes(32).toString('base64'),
  GRAPHIQL: 'on', INTROSPECTION: 'on',
};

(reason && !process.env.CI ? describe.skip : describe)('GraphiQL of a server with authentication', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    if (reason) throw new Error(reason);
    product = await startProduct(SETTINGS);
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('is told nothing without a token, and shows one partner\'s world with its token among the headers', async () => {
    const graphiql = await GraphiqlPage.open(browser, product.url, '/graphiql?saved=distributor-network');
    expect(await graphiql.run()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    const command = join(__dirname, '..', '..', 'dist', 'cli', 'csp-graph.js');
    const token = execFileSync(process.execPath, [command, 'token', '--role', 'PROVIDER', '--tenant', CAST_PARTNERS.fjordlys.tenantId], {
      encoding: 'utf8', env: { ...process.env, ...SETTINGS }, stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const { page } = graphiql;
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('section[aria-label="Headers"] .view-lines >> visible=true').click();
    await page.keyboard.insertText(JSON.stringify({ authorization: `Bearer ${token}` }));
    const answer = await graphiql.run();
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toBeDefined();
    const schema = page.waitForResponse((response) => response.url() === `${product.url}/graphql`);
    await page.getByRole('button', { name: 'Re-fetch GraphQL schema' }).click();
    expect(await (await schema).json()).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
    await graphiql.close();
  });
});
