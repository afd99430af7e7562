import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { seedNetwork } from '../../src/store/demo/seedNetwork';
import { Api } from '../support/api';

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');

/** The day on which the README's answers were taken. */
const README_DAY = '2026-11-22';

/** Each question of the README with the (shortened) answer below it. */
const EXAMPLES = [...README.matchAll(/```graphql\n([\s\S]*?)```[\s\S]*?```json\n([\s\S]*?)```/g)].map(([, question, answer]) => [question, answer]);

let api: Api;
beforeAll(async () => {
  api = await Api.over();
  await seedNetwork(api.commands, 'demo', () => undefined);
}, 60_000);
afterAll(() => api.close());

it('has three questions', () => {
  expect(EXAMPLES).toHaveLength(3);
});

it.each(EXAMPLES)('gives the answer that it prints (%#)', async (question, answer) => {
  const [data] = Object.values(await api.data<Record<string, object>>(question, {}, README_DAY));
  expect(data).toMatchObject(JSON.parse(answer) as object);
});

it('quotes a finding that is there', async () => {
  const { indirectResellers } = await api.data<{ indirectResellers: { nodes: { eligibility: { findings: { message: string }[] } }[] } }>(
    '{ indirectResellers(first: 100, filter: { unmet: ["TTM_REVENUE_1K"] }) { nodes { eligibility { findings(outcomes: [UNMET]) { message } } } } }', {}, README_DAY,
  );
  const [, quoted] = /"(The tenant as an indirect reseller earned[^"]*)"/.exec(README) ?? [];
  expect(indirectResellers.nodes.flatMap(({ eligibility }) => eligibility.findings.map(({ message }) => message))).toContain(quoted);
});
