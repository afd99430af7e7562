import type { Database } from '../store/database';
import { networkSize } from '../store/networkSize';
import type { NetworkSize } from '../store/networkSize';

const QUESTION = '{ indirectResellers(first: 3) { nodes { name market { name } saleRegions { region { name } verdict via { name } } } } }';

/** What a newcomer needs to know once the server answers. */
export async function readyLines(database: Database, url: string): Promise<string[]> {
  return [
    `Ready, with ${describe(await networkSize(database))}`,
    '',
    `  GraphQL   ${url}/graphql`,
    `  GraphiQL  ${url}/graphiql   (saved questions to try in the browser)`,
    '',
    '  Ask from another terminal:',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: QUESTION })}'`,
    '',
    'Ctrl-C stops it.',
  ];
}

function describe({ partners, customers, offers, isDemo }: NetworkSize): string {
  if (partners + customers + offers === 0) return 'an empty network; load your own with "npm run csp-graph -- import <file>"';
  const counts = [count(partners, 'partner'), count(customers, 'customer'), count(offers, 'offer')].join(', ');
  return `${isDemo ? 'the demo network' : 'your network'}: ${counts}`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
