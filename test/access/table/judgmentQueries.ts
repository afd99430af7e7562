/** What is asked of a judgment: every field of it. */
export const FINDING_FIELDS = `code outcome level message parameters { name value } expected actual dueOn remedy partnerCenterCode
  source { document edition certainty } subject { __typename id }`;

export const ELIGIBILITY_FIELDS = `asOf model verdict nextDueOn partner { id }
  edition { name effectiveFrom effectiveTo reviewedOn requirements { code text } } findings { ${FINDING_FIELDS} }
  unmet: findings(outcomes: [UNMET]) { code }`;

const ELIGIBILITIES = `id
      own: eligibility(asOf: $day) { ${ELIGIBILITY_FIELDS} }
      reseller: eligibility(asOf: $day, model: INDIRECT_RESELLER) { ${ELIGIBILITY_FIELDS} }
      provider: eligibility(asOf: $day, model: INDIRECT_PROVIDER) { ${ELIGIBILITY_FIELDS} }
      direct: eligibility(asOf: $day, model: DIRECT_BILL) { ${ELIGIBILITY_FIELDS} }
      modelOptions(asOf: $day) { ${ELIGIBILITY_FIELDS} }`;

/** By the interface. */
export const JUDGMENTS = `query ($ids: [ID!]!, $day: Date!) { nodes(ids: $ids) { ... on Partner { ${ELIGIBILITIES} } } }`;

/** By the types, which have the fields of the interface each for itself. */
export const JUDGMENTS_BY_TYPE = `query ($ids: [ID!]!, $day: Date!) {
  nodes(ids: $ids) { ${['IndirectProvider', 'IndirectReseller', 'DirectBillPartner'].map((type) => `... on ${type} { ${ELIGIBILITIES} }`).join(' ')} }
}`;

export interface FindingAnswer {
  readonly code: string;
  readonly outcome: string;
  readonly level: string;
  readonly message: string;
  readonly parameters: readonly { name: string; value: string }[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly dueOn: string | null;
  readonly remedy: string | null;
  readonly partnerCenterCode: string | null;
  readonly source: { readonly certainty: 'DOCUMENTED' | 'REPORTED' | 'ASSUMED' };
  readonly subject: { readonly __typename: string; readonly id: string } | null;
}

export interface EligibilityAnswer {
  readonly model: 'DIRECT_BILL' | 'INDIRECT_PROVIDER' | 'INDIRECT_RESELLER';
  readonly verdict: string;
  readonly nextDueOn: string | null;
  readonly edition: { readonly requirements: readonly { code: string; text: string }[] } | null;
  readonly findings: readonly FindingAnswer[];
  readonly unmet: readonly { code: string }[];
}

export interface JudgedPartner {
  readonly id: string;
  readonly own: EligibilityAnswer;
  readonly reseller: EligibilityAnswer;
  readonly provider: EligibilityAnswer;
  readonly direct: EligibilityAnswer;
  readonly modelOptions: readonly EligibilityAnswer[];
}
