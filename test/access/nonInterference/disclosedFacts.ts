/** What is disclosed of facts that are not shown: the rulebook's answers about the viewer's own enrollments and its counterparts, on every day that may be asked. */
import { eligibility } from '../../../src/rulebook/eligibility';
import { hasAcceptedPartnerAgreement } from '../../../src/rulebook/partnerAgreement';
import { PARTNER_MODELS } from '../../../src/rulebook/terms';
import type { NetworkDocument, PartnerRow } from '../../../src/store/import/networkDocument';
import { DocumentFacts } from '../../support/factsFromDocument';
import { Standing } from './standing';

/** The disclosed facts as one text: equal for two documents if nothing disclosed differs. */
export function disclosedFacts(network: NetworkDocument, viewer: string, days: readonly string[]): string {
  const standing = new Standing(network, viewer);
  const facts = new DocumentFacts(network);
  const own = network.partners.filter((row) => standing.isOwn(row));
  const counterparts = network.partners.filter((row) => !standing.isOwn(row) && standing.isEverActive(row));
  return JSON.stringify([...own.map((row) => ownJudgments(facts, row, days)), ...counterparts.map((row) => judgmentsOnDays(facts, row, days.filter((day) => standing.isActiveOn(row, day))))]);
}

/** In full, with the evidence of the whole company. */
function ownJudgments(facts: DocumentFacts, { tenantId, model }: PartnerRow, days: readonly string[]): unknown {
  const applicant = facts.applicant(tenantId, model);
  return days.map((day) => [hasAcceptedPartnerAgreement(applicant, day), PARTNER_MODELS.map((asked) => eligibility(applicant, asked, day))]);
}

/** The partner agreement; of a reseller besides how it stands in its own model, without the evidence. */
function judgmentsOnDays(facts: DocumentFacts, { tenantId, model }: PartnerRow, days: readonly string[]): unknown {
  const applicant = facts.applicant(tenantId, model);
  return days.map((day) => [tenantId, day, hasAcceptedPartnerAgreement(applicant, day), model === 'INDIRECT_RESELLER' ? judgment(applicant, day) : null]);
}

function judgment(applicant: ReturnType<DocumentFacts['applicant']>, day: string): unknown {
  const { verdict, nextDueOn, findings } = eligibility(applicant, applicant.model, day);
  return [verdict, nextDueOn, findings.map(({ code, outcome, level, dueOn }) => [code, outcome, level, dueOn])];
}
