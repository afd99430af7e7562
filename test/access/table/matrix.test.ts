/** Every field of the schema has a cell for every kind of viewer: it is asked for by operations whose whole answers are known. A field without one fails. */
import { createSchema } from '../../../src/graph/schema';
import { Api } from '../../support/api';
import { castNetwork, TODAY } from '../cast';
import { atlasOf } from './atlas';
import { allFields, fieldsOf } from './schemaFields';
import { VIEWER_KINDS, VIEWER_OF_KIND, type Viewer } from './viewers';

const network = castNetwork();
const schema = createSchema();
const FIELDS = allFields(schema);

let api: Api;
let cells = 0;
beforeAll(async () => {
  api = await Api.over(network);
});
afterAll(async () => {
  process.stdout.write(`${cells} of ${FIELDS.length * VIEWER_KINDS.length} cells: ${FIELDS.length} fields for ${VIEWER_KINDS.length} kinds of viewer\n`);
  await api.close();
});

function ask({ scope }: Viewer, operation: string, variables: Record<string, unknown>): Promise<unknown> {
  return api.data(operation, variables, TODAY, scope);
}

it.each(VIEWER_KINDS)('%s has a cell for every field', async (kind) => {
  const viewer = VIEWER_OF_KIND[kind];
  const covered = new Set<string>();
  for (const { name, operation, variables, gives, read } of await atlasOf(viewer, network, (asked, values) => ask(VIEWER_OF_KIND.OPERATOR, asked, values))) {
    const answer = await ask(viewer, operation, variables);
    expect({ name, answer: read ? read(answer) : answer }).toEqual({ name, answer: gives });
    for (const field of fieldsOf(schema, operation)) covered.add(field);
  }
  expect(FIELDS.filter((field) => !covered.has(field))).toEqual([]);
  cells += FIELDS.length;
});

it.each(['PROVIDER', 'DIRECT_BILL'] as const)('the atlas of %s fails with the scope of an operator', async (kind) => {
  const failed: string[] = [];
  for (const { name, operation, variables, gives, read } of await atlasOf(VIEWER_OF_KIND[kind], network, (asked, values) => ask(VIEWER_OF_KIND.OPERATOR, asked, values))) {
    const answer = await ask(VIEWER_OF_KIND.OPERATOR, operation, variables);
    if (!isEqual(read ? read(answer) : answer, gives)) failed.push(name);
  }
  expect(failed).toEqual(['partners', 'customers', 'companies', 'judgments', 'judgments by type', 'root lists', 'look-ups', 'sales']);
});

/** Asked the other way around, because a difference that is expected need not be described. */
function isEqual(answer: unknown, gives: unknown): boolean {
  try {
    expect(answer).not.toEqual(gives);
    return false;
  } catch {
    return true;
  }
}
