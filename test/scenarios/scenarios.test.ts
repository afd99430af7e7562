/** Every scenario file: imported into a database of its own, asked over GraphQL, compared with what the file expects. */
import { Api } from '../support/api';
import { ask } from './runner/ask';
import { Cast } from './runner/cast';
import { checkCastIsUsed } from './runner/castCheck';
import { networkOf } from './runner/network';
import { readScenario, scenarioFiles } from './runner/scenario';

describe.each(scenarioFiles())('%s', (file) => {
  const scenario = readScenario(file);
  const cast = new Cast(scenario);
  let api: Api;

  beforeAll(async () => {
    checkCastIsUsed(scenario, cast);
    api = await Api.over(networkOf(scenario, cast));
  }, 30_000);
  afterAll(() => api?.close());

  it.each(scenario.cases.map((one) => [one.title, one] as const))('%s', async (_title, one) => {
    const { actual, expected } = await ask(api, cast, one);
    expect(actual).toEqual(expected);
  });
});
