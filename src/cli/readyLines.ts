import { describeNetwork } from '../server/networkDescription';
import type { Database } from '../store/database';
import { networkSize } from '../store/networkSize';

const QUESTION = '{ indirectResellers(first: 3) { nodes { name market { name } saleRegions { region { name } verdict via { name } } } } }';

/** What a newcomer needs to know once the server answers. */
export async function readyLines(database: Database, url: string, door: { readonly graphiql: boolean }): Promise<string[]> {
  return [
    `Ready, with ${describeNetwork(await networkSize(database))}`,
    '',
    `  GraphQL   ${url}/graphql`,
    door.graphiql ? `  GraphiQL  ${url}/graphiql   (saved questions to try in the browser)` : '  GraphiQL  off (GRAPHIQL=off)',
    '',
    '  Ask from another terminal:',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: QUESTION })}'`,
    '',
    'Ctrl-C stops it.',
  ];
}
