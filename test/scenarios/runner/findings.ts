/** Findings as GraphQL gives them, in the shape in which a scenario expects them. */

export const FINDING_FIELDS = 'findings { code outcome level dueOn partnerCenterCode actual message source { certainty } }';

export interface FindingAnswer {
  readonly code: string;
  readonly outcome: 'MET' | 'UNMET' | 'NOT_YET_DUE' | 'UNKNOWN' | 'NOT_APPLICABLE';
  readonly level: 'REQUIRED' | 'RECOMMENDED';
  readonly dueOn: string | null;
  readonly partnerCenterCode: string | null;
  readonly actual: string | null;
  readonly message: string;
  readonly source: { readonly certainty: string };
}

/** What a case may say of findings beyond those that decide; only what it names is compared. */
export interface NamedFindings {
  readonly met?: readonly string[];
  readonly notApplicable?: readonly string[];
  /** Codes that must not be reported at all. */
  readonly notAsked?: readonly string[];
  readonly certainty?: Readonly<Record<string, string>>;
  /** Text that the message or the actual value of a finding must contain. */
  readonly says?: Readonly<Record<string, string>>;
}

/** Codes that decide with this outcome, in order, each once. */
export function decidingCodes(findings: readonly FindingAnswer[], outcome: FindingAnswer['outcome']): string[] {
  return distinct(findings.filter((one) => one.level === 'REQUIRED' && one.outcome === outcome).map(({ code }) => code));
}

/** Partner Center's code of each finding that denies. */
export function refusals(findings: readonly FindingAnswer[]): Record<string, string | null> {
  const unmet = findings.filter(({ level, outcome }) => level === 'REQUIRED' && outcome === 'UNMET');
  return Object.fromEntries(unmet.map(({ code, partnerCenterCode }) => [code, partnerCenterCode]));
}

/** Of what the case names, what the findings say: equal to the case where it is right. */
export function namedFindings(findings: readonly FindingAnswer[], expected: NamedFindings): NamedFindings {
  const having = (codes: readonly string[] | undefined, outcome: FindingAnswer['outcome']) =>
    codes?.filter((code) => findings.some((one) => one.code === code && one.outcome === outcome));
  return {
    met: having(expected.met, 'MET'),
    notApplicable: having(expected.notApplicable, 'NOT_APPLICABLE'),
    notAsked: expected.notAsked?.filter((code) => !findings.some((one) => one.code === code)),
    certainty: ofEach(expected.certainty, (code) => findings.find((one) => one.code === code)?.source.certainty ?? 'no such finding'),
    says: ofEach(expected.says, (code, text) => {
      const said = findings.filter((one) => one.code === code).map(({ message, actual }) => `${message} ${actual ?? ''}`);
      return said.some((one) => one.includes(text)) ? text : said.join(' / ');
    }),
  };
}

export function sorted(codes: readonly string[] | undefined): string[] {
  return [...(codes ?? [])].sort();
}

export function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function ofEach(named: Readonly<Record<string, string>> | undefined, say: (code: string, text: string) => string): Record<string, string> | undefined {
  return named && Object.fromEntries(Object.entries(named).map(([code, text]) => [code, say(code, text)]));
}
