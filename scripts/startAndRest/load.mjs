import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** The largest provider of every demo network. */
const PROVIDER = 'f67a73f9-1da3-4124-b74d-72e2bc80841b';
const PAGE = JSON.stringify({
  query: `query ($provider: UUID!) {
    partner(tenantId: $provider, model: INDIRECT_PROVIDER) {
      ... on IndirectProvider {
        resellers(first: 50, orderBy: { field: NAME }) {
          edges { partnership { state since } node { tenantId name market { code } customers(first: 10, orderBy: { field: NAME }) { nodes { tenantId name } } } }
        }
      }
    }
  }`,
  variables: { provider: PROVIDER },
});
const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json', 'content-length': Buffer.byteLength(PAGE) };

/** Asks for the page of resellers so many times, one after the other. */
export async function askTimes(url, times) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let asked = 0; asked < times; asked += 1) await ask(url, agent);
  agent.destroy();
}

/** Asks for the page of resellers over so many connections at once for so many seconds; answers, in all and a second. */
export async function throughput(url, connections, seconds) {
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const answers = await Promise.all(Array.from({ length: connections }, () => askUntil(url, end)));
  const count = answers.reduce((sum, one) => sum + one, 0);
  return { count, perSecond: count / ((performance.now() - begun) / 1_000) };
}

async function askUntil(url, end) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let answers = 0;
  for (; performance.now() < end; answers += 1) await ask(url, agent);
  agent.destroy();
  return answers;
}

/** @throws Error for anything but the whole page: a refusal would be measured as a quick answer. */
function ask(url, agent) {
  return new Promise((resolve, reject) => {
    request(`${url}/graphql`, { method: 'POST', headers: HEADERS, agent }, (response) => {
      let length = 0;
      let start = '';
      response.on('data', (chunk) => {
        if (length === 0) start = chunk.toString('utf8', 0, 200);
        length += chunk.length;
      });
      response.on('end', () => (response.statusCode === 200 && start.startsWith('{"data":{"partner":{"resellers"') ? resolve(length) : reject(new Error(`The page was not answered: ${response.statusCode} ${start}`))));
      response.on('error', reject);
    }).on('error', reject).end(PAGE);
  });
}
