/** Eligibility as a partner's provider may see it: verdict, codes, outcomes and due dates, nothing of the evidence. */
import type { EligibilityResult } from './eligibility';
import type { Finding } from './finding';
import type { FindingOutcome } from './terms';

const OUTCOME_WORDS: Readonly<Record<FindingOutcome, string>> = {
  MET: 'Met',
  UNMET: 'Not met',
  NOT_YET_DUE: 'Not yet due',
  UNKNOWN: 'Not known',
  NOT_APPLICABLE: 'Not applicable',
};

/** The same answer with messages from the published text alone: no value, parameter or remedy tells what was recorded. */
export function withholdEvidence(result: EligibilityResult): EligibilityResult {
  const texts = new Map(result.edition?.requirements.map(({ code, text }) => [code, text]));
  return { ...result, findings: result.findings.map((finding) => withoutEvidence(finding, texts.get(finding.code))) };
}

/** A finding about no requirement (rules not recorded) holds no evidence. */
function withoutEvidence(finding: Finding, text: string | undefined): Finding {
  if (text === undefined) return finding;
  return { ...finding, message: `${OUTCOME_WORDS[finding.outcome]}: ${text}.`, parameters: [], actual: null, remedy: null };
}
