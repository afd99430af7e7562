import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a GraphQL request brought back, as the page got it. */
export interface Answer {
  data?: unknown;
  errors?: unknown[];
}

/** The GraphiQL page in a browser that was never here before, with what it asked for and what it complained of. */
export class GraphiqlPage {
  readonly foreignRequests: string[] = [];
  readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async open(browser: Browser, url: string, path = '/graphiql'): Promise<GraphiqlPage> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const opened = new GraphiqlPage(context, await context.newPage(), url);
    opened.listen();
    await opened.page.goto(`${url}${path}`);
    await opened.page.waitForSelector('.graphiql-query-editor .view-line');
    return opened;
  }

  /** Opens a saved query by its name and waits until its tab is the active one. */
  async choose(name: string): Promise<void> {
    const button = this.page.locator(`[data-query="${name}"]`);
    await button.click();
    await this.page.waitForSelector(`[data-query="${name}"][aria-current="true"]`);
  }

  /** Presses the execute button and waits for the answer. */
  async run(): Promise<Answer> {
    const answered = this.page.waitForResponse((response) => response.url() === `${this.url}/graphql`);
    await this.page.click('.graphiql-execute-button');
    return (await answered).json();
  }

  /** The part of the answer that is on the screen, once it is there; monaco draws spaces as no-break spaces. */
  async shownResult(containing: string): Promise<string> {
    const result = this.page.locator('.graphiql-response .view-lines', { hasText: containing });
    return ((await result.textContent({ timeout: 10_000 })) ?? '').replaceAll('\u00a0', ' ');
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private listen(): void {
    this.page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${this.url}/`) && !/^(data|blob):/.test(url)) this.foreignRequests.push(url);
    });
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
  }
}
