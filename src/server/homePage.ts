import { pageHeaders } from './pageHeaders';

/** What the page at `/` says about this server. */
export interface HomePageContext {
  version: string;
  /** Where this server is reached, as "http://127.0.0.1:4000". */
  url: string;
  /** What data it answers from, in a few words: "the demo network: 256 partners, 2,000 customers"; null: whoever has no token is not told, and asks with one. */
  data: string | null;
  /** Whether GraphiQL is there to be linked to. */
  hasGraphiql: boolean;
}

/** Headers to send with the page; its style is in the page itself. */
export const HOME_PAGE_HEADERS: Record<string, string> = {
  ...pageHeaders({ 'style-src': "'unsafe-inline'", 'img-src': "'self'" }),
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
};

/** A question that a saved query of GraphiQL answers. */
interface Question {
  text: string;
  savedQuery: string;
}

const QUESTIONS: Question[] = [
  { text: 'Corriente Cloud wants to order for Café Orquídea. What stands in its way?', savedQuery: 'why-not' },
  { text: 'Who can sell Workplace Business into Norway, and through whom?', savedQuery: 'sellers-into-market' },
  { text: 'Atelier Nuage could sell on 2025-09-30 and not on 2025-10-01. What changed overnight?', savedQuery: 'what-changed' },
];

/** The HTML page at `/`: what this is, where GraphiQL is, and three questions to begin with. */
export function homePage({ version, url, data, hasGraphiql }: HomePageContext): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>csp-graph</title>
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1><img src="/favicon.svg" alt="" width="40" height="40">csp-graph</h1>
<p class="lead">Who may sell what to whom, where, and if not, why not: a GraphQL API over the provider-reseller
relationships of the Microsoft Cloud Solution Provider program. Every answer is worked out for a date you choose,
and comes with all its reasons and their sources.</p>
${hasGraphiql ? QUESTIONS_TO_TRY : ''}<h2>From a program</h2>
<p>Send a <code>POST</code> with JSON to <code>/graphql</code>:</p>
<pre>curl -s -H 'content-type: application/json' \\${data === null ? TOKEN_LINE : ''}
  -d '{"query":"{ market(code: \\"NO\\") { name region { name } } }"}' \\
  ${escapeHtml(url)}/graphql</pre>
<p>The schema's documentation is in <code>schema.graphql</code>${hasGraphiql ? ' and in GraphiQL (the book at the upper left)' : ''}; the README tells
the rest. <a href="/livez">/livez</a> and <a href="/readyz">/readyz</a> are for your monitoring.</p>
<footer>csp-graph ${escapeHtml(version)}.${data === null ? '' : ` ${escapeHtml(data.charAt(0).toUpperCase() + data.slice(1))}.`}<br>Not affiliated with Microsoft. The rules are
read from public documents; each finding names its own.</footer>
</main>
</body>
</html>
`;
}

const TOKEN_LINE = `
  -H "authorization: Bearer $TOKEN" \\`;

const QUESTIONS_TO_TRY = `<p><a class="button" href="/graphiql">Open GraphiQL</a></p>
<h2>Three questions to begin with</h2>
<ul>
${QUESTIONS.map(questionItem).join('\n')}
</ul>
`;

function questionItem({ text, savedQuery }: Question): string {
  return `<li><a href="/graphiql?saved=${savedQuery}">${escapeHtml(text)}</a></li>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1f2733; --soft: #5b6675; --line: #d9dee6; --paper: #fff; --accent: #4a55a8; --card: #f5f7fa; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8ee; --soft: #9aa5b4; --line: #3a4454; --paper: #1a202b; --accent: #a3abf0; --card: #232b38; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, 'Segoe UI', Roboto, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 4rem 1.5rem 3rem; }
h1 { display: flex; align-items: center; gap: .75rem; margin: 0; font-size: 2.25rem; letter-spacing: -.02em; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.1rem; }
.lead { margin: 1rem 0 1.5rem; font-size: 1.15rem; }
a { color: var(--accent); }
.button { display: inline-block; padding: .6rem 1.2rem; border-radius: .5rem; background: #4a55a8; color: #fff; font-weight: 600; text-decoration: none; }
ul { margin: 0; padding: 0; list-style: none; }
li a { display: block; margin-bottom: .5rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; text-decoration: none; }
li a:hover { border-color: var(--accent); }
code, pre { font: .9em/1.5 ui-monospace, 'Cascadia Code', Menlo, Consolas, monospace; }
pre { padding: 1rem; border-radius: .5rem; background: var(--card); overflow-x: auto; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
`;
