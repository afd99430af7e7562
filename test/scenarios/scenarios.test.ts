/** Every scenario file: imported, asked over GraphQL, compared with what the file expects. The files take turns in one database. */
import { Api } from '../support/api';
import { ask } from './runner/ask';
import { Cast } from './runner/cast';
import { checkCastIsUsed } from './runner/castCheck';
import { networkOf } from './runner/network';
import { readScenario, scenarioFiles } from './runner/scenario';

/** Numbers of the worked examples that the scenarios started from. */
const DECISION_EXAMPLES = [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 16, 19, 20, 21, 23, 28, 29, 34, 35, 36, 38, 40, 42, 47, 50, 57, 62];

const scenarios = scenarioFiles().map((file) => [file, readScenario(file)] as const);

let api: Api;
beforeAll(async () => {
  api = await Api.over();
}, 30_000);
afterAll(() => api.close());

it('holds every decision example', () => {
  const examples = new Set(scenarios.flatMap(([, { cases }]) => cases.map(({ example }) => example)));
  expect([...examples].filter((example) => example !== null).sort((one, other) => one - other)).toEqual(DECISION_EXAMPLES);
});

describe.each(scenarios)('%s', (_file, scenario) => {
  const cast = new Cast(scenario);

  beforeAll(async () => {
    checkCastIsUsed(scenario, cast);
    await api.replace(networkOf(scenario, cast));
  }, 30_000);

  it.each(scenario.cases.map((one) => [one.title, one] as const))('%s', async (_title, one) => {
    const { actual, expected } = await ask(api, cast, one);
    expect(actual).toEqual(expected);
  });
});
