import { describeNetwork } from '../server/networkDescription';
import type { Database } from '../store/database';
import { networkSize } from '../store/networkSize';
import type { ServerIdentity } from './demoIdentity';

const QUESTION = '{ indirectResellers(first: 3) { nodes { name market { name } saleRegions { region { name } verdict via { name } } } } }';

/** What a newcomer needs to know once the server answers. */
export async function readyLines(database: Database, url: string, { identity, words }: ServerIdentity, door: { readonly graphiql: boolean }): Promise<string[]> {
  const token = identity.isOpen ? '' : ' -H "authorization: Bearer $TOKEN"';
  return [
    identity.isOpen ? `Ready, with ${describeNetwork(await networkSize(database))}` : 'Ready, for whoever has a token',
    '',
    `  GraphQL   ${url}/graphql`,
    door.graphiql ? `  GraphiQL  ${url}/graphiql   ${identity.isOpen ? '(saved questions to try in the browser)' : '(the token goes into its headers)'}` : '  GraphiQL  off (GRAPHIQL=on shows it)',
    ...words.map((line) => `  ${line}`),
    '',
    '  Ask from another terminal:',
    `  curl -s ${url}/graphql -H 'content-type: application/json'${token} -d '${JSON.stringify({ query: QUESTION })}'`,
    '',
    'Ctrl-C stops it.',
  ];
}
