import type { PartnerModel } from '../../../src/rulebook/terms';
import type { Api } from '../../support/api';
import type { Cast } from './cast';
import type { Comparison } from './comparison';
import { decidingCodes, distinct, FINDING_FIELDS, namedFindings, sorted, type FindingAnswer, type NamedFindings } from './findings';

interface EligibilityExpected extends NamedFindings {
  verdict: string;
  unmet?: string[];
  unknown?: string[];
  notYetDue?: Record<string, string>;
  /** Recommendations that are not followed. */
  advice?: string[];
  nextDueOn?: string;
  nextCheck?: Record<string, string>;
  editionFrom?: string | null;
}

interface EligibilityAnswer {
  model: PartnerModel;
  verdict: string;
  nextDueOn: string | null;
  edition: { effectiveFrom: string } | null;
  findings: FindingAnswer[];
}

const ANSWER_FIELDS = `model verdict nextDueOn edition { effectiveFrom } ${FINDING_FIELDS}`;
const PARTNER = 'partner(tenantId: $tenantId, model: $enrolledIn)';

/** Whether a partner meets the requirements of a model; its own unless named. */
export async function eligibility(
  api: Api, cast: Cast, asked: { partner: string; model?: PartnerModel }, asOf: string, expected: EligibilityExpected,
): Promise<Comparison> {
  const { tenantId, model } = cast.enrollment(asked.partner);
  const data = await api.data<{ partner: { eligibility: EligibilityAnswer } }>(
    `query ($tenantId: UUID!, $enrolledIn: PartnerModel!, $model: PartnerModel, $asOf: Date!) { ${PARTNER} { eligibility(model: $model, asOf: $asOf) { ${ANSWER_FIELDS} } } }`,
    { tenantId, enrolledIn: model, model: asked.model, asOf },
  );
  return { actual: answered(data.partner.eligibility, expected), expected: full(expected) };
}

/** Every model side by side. */
export async function modelOptions(
  api: Api, cast: Cast, asked: { partner: string }, asOf: string, expected: Record<PartnerModel, EligibilityExpected>,
): Promise<Comparison> {
  const { tenantId, model } = cast.enrollment(asked.partner);
  const data = await api.data<{ partner: { modelOptions: EligibilityAnswer[] } }>(
    `query ($tenantId: UUID!, $enrolledIn: PartnerModel!, $asOf: Date!) { ${PARTNER} { modelOptions(asOf: $asOf) { ${ANSWER_FIELDS} } } }`,
    { tenantId, enrolledIn: model, asOf },
  );
  return {
    actual: Object.fromEntries(data.partner.modelOptions.map((one) => [one.model, answered(one, expected[one.model])])),
    expected: Object.fromEntries(Object.entries(expected).map(([name, one]) => [name, full(one)])),
  };
}

function answered({ verdict, nextDueOn, edition, findings }: EligibilityAnswer, expected: EligibilityExpected) {
  const deciding = findings.filter(({ level }) => level === 'REQUIRED');
  const dueOf = (outcome: string) => Object.fromEntries(deciding.filter((one) => one.outcome === outcome).map(({ code, dueOn }) => [code, dueOn]));
  const due = dueOf('MET');
  return {
    verdict, nextDueOn, unmet: decidingCodes(findings, 'UNMET'), unknown: decidingCodes(findings, 'UNKNOWN'), notYetDue: dueOf('NOT_YET_DUE'),
    advice: distinct(findings.filter(({ level, outcome }) => level === 'RECOMMENDED' && outcome === 'UNMET').map(({ code }) => code)),
    nextCheck: expected.nextCheck && Object.fromEntries(Object.keys(expected.nextCheck).map((code) => [code, due[code]])),
    editionFrom: expected.editionFrom === undefined ? undefined : edition?.effectiveFrom ?? null,
    ...namedFindings(findings, expected),
  };
}

function full({ unmet, unknown, notYetDue, advice, nextDueOn, ...rest }: EligibilityExpected) {
  return { ...rest, unmet: sorted(unmet), unknown: sorted(unknown), notYetDue: notYetDue ?? {}, advice: sorted(advice), nextDueOn: nextDueOn ?? null };
}
