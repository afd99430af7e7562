import type { Api } from '../../support/api';
import type { Cast } from './cast';
import type { Comparison } from './comparison';
import { eligibility, modelOptions } from './eligibilityQuestions';
import { companySaleRegions, marketsOf, saleRegions } from './regionQuestions';
import { customers, marketProviders, partnersOf, providers, resellers, status } from './relationQuestions';
import { sellDecision, sellers } from './saleQuestions';
import type { QuestionKind, ScenarioCase } from './scenario';

/** Asks a question of one kind; its shape and that of the expectation were checked against the schema. */
type Asking = (api: Api, cast: Cast, question: never, asOf: string, expected: never) => Promise<Comparison>;

const ASKING: Record<QuestionKind, Asking> = {
  sellDecision, sellers, eligibility, modelOptions, saleRegions, companySaleRegions, status, providers, resellers, customers, partnersOf, marketProviders, marketsOf,
};

/** Asks the question of a case over GraphQL. */
export async function ask(api: Api, cast: Cast, { kind, question, asOf, expected }: ScenarioCase): Promise<Comparison> {
  const compared = await ASKING[kind](api, cast, question as never, asOf, expected as never);
  return { actual: stated(compared.actual), expected: stated(compared.expected) };
}

/** Without the keys that the case says nothing of, so that a difference shows nothing else. */
function stated(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
