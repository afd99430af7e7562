import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { savedQueryNames } from '../operations/savedQueryFiles';
import { launchChromium, whyNoChromium } from './chromium';
import { GraphiqlPage } from './graphiqlPage';
import { type Product, startProduct } from './product';
import { STORIES } from './stories';

const reason = whyNoChromium();
const screenshots = join(__dirname, '..', '..', 'coverage', 'screenshots');

if (reason && !process.env.CI) console.warn(`GraphiQL is not tested: ${reason}`);

(reason && !process.env.CI ? describe.skip : describe)('GraphiQL in a browser', () => {
  let product: Product;
  let browser: Browser;
  let graphiql: GraphiqlPage;

  beforeAll(async () => {
    if (reason) throw new Error(reason);
    mkdirSync(screenshots, { recursive: true });
    product = await startProduct();
    browser = await launchChromium();
    graphiql = await GraphiqlPage.open(browser, product.url);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('opens with the first saved query, which shows the resellers of Fjordlys', async () => {
    await graphiql.run();
    expect(await graphiql.shownResult('Fjordlys Distribusjon')).toContain('"totalCount"');
    await graphiql.page.screenshot({ path: join(screenshots, 'first-query.png') });
  });

  it.each(savedQueryNames())('runs the saved query %s, which tells its story', async (name) => {
    await graphiql.choose(name);
    const { data, errors } = await graphiql.run();
    expect(errors).toBeUndefined();
    expect(data).toMatchObject(STORIES[name]);
    await graphiql.shownResult('"data"');
    await graphiql.page.screenshot({ path: join(screenshots, `${name}.png`) });
  });

  it('shows the documentation of the schema', async () => {
    await graphiql.page.click('button[aria-label="Show Documentation Explorer"]');
    await graphiql.page.waitForSelector('.graphiql-doc-explorer >> text=Query');
  });

  it('opens the saved query that the address names', async () => {
    const linked = await GraphiqlPage.open(browser, product.url, '/graphiql?saved=why-not');
    const { data } = await linked.run();
    expect(data).toMatchObject(STORIES['why-not']);
    await linked.close();
  });

  it('leads from the page at / to GraphiQL', async () => {
    const home = await browser.newPage();
    await home.goto(product.url);
    await home.screenshot({ path: join(screenshots, 'home.png'), fullPage: true });
    await home.click('text=Open GraphiQL');
    await home.waitForSelector('.graphiql-query-editor .view-line');
    await home.close();
  });

  it('has asked no foreign host for anything, and complained of nothing', () => {
    expect(graphiql.foreignRequests).toEqual([]);
    expect(graphiql.complaints).toEqual([]);
  });
});
