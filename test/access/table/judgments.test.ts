/** The eligibility of every partner for every model, as every viewer gets it: in full, without the evidence, or not at all. */
import { toGlobalId } from 'graphql-relay';
import { Api } from '../../support/api';
import { eligibilityLines, naiveRequirementLine, requirementLine } from '../../oracle/answerLines';
import { naiveEligibility } from '../../oracle/naiveEligibility';
import { tenantRow } from '../../oracle/naiveRecords';
import { castNetwork, TODAY, type Enrollment } from '../cast';
import { disclosed, disclosureOf, messageKey } from './disclosure';
import { JUDGMENTS, type EligibilityAnswer, type FindingAnswer, type JudgedPartner } from './judgmentQueries';
import { partnerId } from './portraits';
import { Sight } from './sight';
import { VIEWER_OF_KIND, VIEWERS, type Viewer } from './viewers';

const network = castNetwork();
const DAYS = ['2019-12-31', '2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01', '2024-05-31', '2024-06-01', '2024-12-31', '2025-01-01', '2026-10-01', TODAY];
const IDS = network.partners.map(partnerId);

let api: Api;
/** As the operator gets it, by day. */
const whole = new Map<string, JudgedPartner[]>();
beforeAll(async () => {
  api = await Api.over(network);
  for (const day of DAYS) whole.set(day, await judged(VIEWER_OF_KIND.OPERATOR, day) as JudgedPartner[]);
});
afterAll(() => api.close());

async function judged(viewer: Viewer, day: string): Promise<(JudgedPartner | null)[]> {
  const { nodes } = await api.data<{ nodes: (JudgedPartner | null)[] }>(JUDGMENTS, { ids: IDS, day }, TODAY, viewer.scope);
  return nodes;
}

/** A partner's judgments as the viewer must get them. */
function expected(sight: Sight, partner: Enrollment, answer: JudgedPartner, day: string): object | null {
  if (!sight.knows(partner)) return null;
  const told = (one: EligibilityAnswer): object => disclosed(one, disclosureOf(sight, partner, one.model, day));
  const { id, own, reseller, provider, direct, modelOptions } = answer;
  return { id, own: told(own), reseller: told(reseller), provider: told(provider), direct: told(direct), modelOptions: modelOptions.map(told) };
}

/** The ids of what the findings are about. */
function subjectsOf({ modelOptions, own }: JudgedPartner): string[] {
  return [own, ...modelOptions].flatMap(({ findings }) => findings.flatMap(({ subject }) => (subject === null ? [] : [subject.id])));
}

function companyIdOf({ tenantId }: Enrollment): string {
  return toGlobalId('Company', tenantRow(network, tenantId).company);
}

it('finds for the operator what the rules say', () => {
  for (const [day, partners] of whole) {
    for (const [place, { reseller, provider, direct }] of partners.entries()) {
      for (const { model, verdict, nextDueOn, findings } of [reseller, provider, direct]) {
        const naive = naiveEligibility(network, network.partners[place], model, day);
        expect(eligibilityLines(verdict, nextDueOn, findings.map((one) => requirementLine(model, one as never))))
          .toEqual(eligibilityLines(naive.verdict, naive.nextDueOn, naive.findings.map((one) => naiveRequirementLine(model, one))));
      }
    }
  }
});

describe.each(VIEWERS)('$name', (viewer) => {
  const sight = new Sight(network, viewer.tenantId);
  const visible = new Set(sight.partners().flatMap((partner) => [partnerId(partner), companyIdOf(partner)]));

  it('is told what it may know of each judgment', async () => {
    for (const day of DAYS) {
      const answers = await judged(viewer, day);
      const wanted = network.partners.map((partner, place) => expected(sight, partner, (whole.get(day) ?? [])[place], day));
      expect({ day, answers }).toEqual({ day, answers: wanted });
      expect(JSON.stringify(answers)).not.toContain('REASON-');
      expect(answers.filter((answer) => answer !== null).flatMap(subjectsOf).filter((id) => !visible.has(id))).toEqual([]);
    }
  });
});

/** Messages that were told without their evidence, with the facts that they may be made of. */
async function withheldMessages(viewer: Viewer): Promise<[key: string, finding: FindingAnswer, full: FindingAnswer][]> {
  const sight = new Sight(network, viewer.tenantId);
  const told: [string, FindingAnswer, FindingAnswer][] = [];
  for (const day of DAYS) {
    for (const [place, answer] of (await judged(viewer, day)).entries()) {
      if (!answer || disclosureOf(sight, network.partners[place], 'INDIRECT_RESELLER', day) !== 'WITHOUT_EVIDENCE') continue;
      const full = (whole.get(day) ?? [])[place].reseller.findings;
      answer.reseller.findings.forEach((finding, index) => told.push([messageKey('INDIRECT_RESELLER', finding, day), finding, full[index]]));
    }
  }
  return told;
}

it.each(VIEWERS.filter(({ name }) => ['northwind', 'contoso'].includes(name)))('$name is told of two resellers with the same finding the same words', async (viewer) => {
  const told = await withheldMessages(viewer);
  const words = new Map<string, string>();
  for (const [key, { message }] of told) expect(message).toBe(words.get(key) ?? words.set(key, message).get(key));
  expect(told.length).toBeGreaterThan(100);
});

it.each(VIEWERS.filter(({ name }) => ['northwind', 'contoso'].includes(name)))('$name is told of no value that was recorded', async (viewer) => {
  const told = await withheldMessages(viewer);
  const recorded = told.filter(([, , { actual }]) => actual !== null && /\d\d/.test(actual));
  for (const [, { message }, { actual }] of recorded) expect(message.split(/[^\w.]+/)).not.toContain(actual);
  expect(recorded.length).toBeGreaterThan(0);
});
