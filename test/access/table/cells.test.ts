/** docs/access.md, cell by cell: what is asked, by whom, and the whole of what comes back. */
import { Api } from '../../support/api';
import { castNetwork, TODAY } from '../cast';
import type { Cell } from './cell';
import { CUSTOMER_CELLS } from './customerCells';
import { FIELD_CELLS } from './fieldCells';
import { LIST_CELLS } from './listCells';
import { THING_CELLS } from './thingCells';
import { VIEWER_OF_KIND, viewerNamed, type Viewer } from './viewers';

const CELLS: readonly (Cell & { viewer: string })[] = [...THING_CELLS, ...CUSTOMER_CELLS, ...FIELD_CELLS, ...LIST_CELLS]
  .flatMap((cell) => cell.viewers.map((viewer) => ({ ...cell, viewer })));

let api: Api;
beforeAll(async () => {
  api = await Api.over(castNetwork());
});
afterAll(() => api.close());

function ask({ asks }: Cell, { scope }: Viewer): Promise<unknown> {
  return api.data(asks, {}, TODAY, scope);
}

it.each(CELLS)('$title, $viewer', async (cell) => {
  expect(await ask(cell, viewerNamed(cell.viewer))).toEqual(cell.gives);
});

it('the table fails without the scope: an operator is told more in every cell that takes something away', async () => {
  const untouched: string[] = [];
  for (const cell of CELLS) {
    const answer = await ask(cell, VIEWER_OF_KIND.OPERATOR);
    if (isAsGiven(answer, cell)) untouched.push(`${cell.title}, ${cell.viewer}`);
  }
  const whole = CELLS.filter(({ isWhole }) => isWhole).map(({ title, viewer }) => `${title}, ${viewer}`);
  expect(untouched).toEqual(whole);
  expect(CELLS.length - whole.length).toBeGreaterThan(90);
});

/** Asked the other way around, because a difference that is expected need not be described. */
function isAsGiven(answer: unknown, { gives }: Cell): boolean {
  try {
    expect(answer).not.toEqual(gives);
    return false;
  } catch {
    return true;
  }
}
