/** Builds facts about partners in the words of a scenario; build() takes a snapshot of what was said so far. */
import type { Day } from '../../src/rulebook/calendar';
import { addMonthsToMonth, type Month } from '../../src/rulebook/calendar';
import type {
  AccountFacts, ApplicantFacts, CompanyFacts, DesignationFact, EnrollmentFacts, EvidenceFact, PartnerAgreementFact, PartnerFacts,
  PartnershipFact, RevenueFact, StatusFact,
} from '../../src/rulebook/facts';
import type {
  AccountEvidenceKind, CloudInstance, EnrollmentStatus, PartnerModel, RecordedPartnershipState, RevenueKind,
} from '../../src/rulebook/terms';

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };
type ChangeableEnrollment = Changeable<EnrollmentFacts> & { statuses: StatusFact[] };

/** Before every program edition: evidence recorded from here is there on any date asked about. */
export const LONG_AGO: Day = '2000-01-01';

/** Values that satisfy every requirement that asks for the kind. */
const GOOD_EVIDENCE: Partial<Record<AccountEvidenceKind, string>> = {
  SUPPORT_PLAN: 'ASFP', LOCATION_ID_ACTIVE: 'YES', MAICPP_MEMBERSHIP: 'YES', MAICPP_AGREEMENT: 'YES', LEGAL_SIGNING_AUTHORITY: 'YES',
  FIRST_LEVEL_SUPPORT: 'YES', MANAGED_SERVICE: 'YES', BILLING_PROVISIONING: 'YES', CREDIT_CHECK: 'YES', SECURITY_CONTACT: 'YES',
  MICROSOFT_APPOINTMENT: 'YES', SECURE_APPLICATION_MODEL: 'YES', VETTING: 'AUTHORIZED', MFA: '100', MFA_ADMINS: '100', MFA_ON_API: '100',
  ALERT_RESPONSE_HOURS: '8', CREDIT_AVAILABLE_USD: '50000', REGISTRATION_NUMBER: '4711', CAPABILITY_ASSESSMENT: 'PASS',
};

/** A partner in a scenario: one tenant with the model asked about, and its company. Country US unless said otherwise. */
export function partner(model: PartnerModel, name = 'Contoso'): PartnerBuilder {
  return new PartnerBuilder(model, name);
}

export class PartnerBuilder {
  private readonly enrollments = new Map<PartnerModel, ChangeableEnrollment>();
  private readonly evidenceRows: EvidenceFact[] = [];
  private readonly agreements: PartnerAgreementFact[] = [];
  private readonly designations: DesignationFact[] = [];
  private readonly edges: (Omit<PartnershipFact, 'provider'> & { provider: PartnerBuilder })[] = [];
  private readonly revenueRows: RevenueFact[] = [];
  private readonly siblings: PartnerBuilder[] = [];
  private countryCode = 'US';
  private cloudInstance: CloudInstance = 'PUBLIC';
  private locationId: string | null = null;
  private locationCountry: string | null = null;

  constructor(private readonly model: PartnerModel, private readonly name: string) {
    this.enrollment(model);
  }

  get tenantId(): string {
    return `tenant-${this.name}`;
  }

  in(country: string): this {
    this.countryCode = country;
    return this;
  }

  cloud(cloud: CloudInstance): this {
    this.cloudInstance = cloud;
    return this;
  }

  location(locationId: string | null, country: string | null = null): this {
    this.locationId = locationId;
    this.locationCountry = country;
    return this;
  }

  /** Enrolled on the day and ACTIVE from then; another model of the same tenant when named. */
  enrolled(on: Day, model = this.model): this {
    return this.enrolledOn(on, model).status('ACTIVE', on, null, model);
  }

  enrolledOn(on: Day | null, model = this.model): this {
    this.enrollment(model).enrolledOn = on;
    return this;
  }

  status(status: EnrollmentStatus, from: Day, to: Day | null = null, model = this.model): this {
    this.enrollment(model).statuses.push({ status, from, to });
    return this;
  }

  nextEnrollment(on: Day): this {
    this.enrollment(this.model).nextEnrollmentOn = on;
    return this;
  }

  supportPlanRenews(on: Day): this {
    this.enrollment(this.model).supportPlanRenewsOn = on;
    return this;
  }

  evidence(kind: AccountEvidenceKind, value: string, from: Day = LONG_AGO, to: Day | null = null): this {
    this.evidenceRows.push({ kind, value, from, to });
    return this;
  }

  /** Every kind of evidence, good, since long ago; except the kinds named. */
  goodEvidence(...except: AccountEvidenceKind[]): this {
    for (const [kind, value] of Object.entries(GOOD_EVIDENCE) as [AccountEvidenceKind, string][]) {
      if (!except.includes(kind)) this.evidence(kind, value);
    }
    return this;
  }

  acceptedMpa(from: Day = LONG_AGO, to: Day | null = null, form = this.model): this {
    this.agreements.push({ form, from, to });
    return this;
  }

  designation(name: string, from: Day = LONG_AGO, to: Day | null = null): this {
    this.designations.push({ name, from, to });
    return this;
  }

  partnership(provider: PartnerBuilder, from: Day = LONG_AGO, to: Day | null = null, state: RecordedPartnershipState = 'ACTIVE'): this {
    this.edges.push({ provider, from, to, state });
    return this;
  }

  /** The same amount in each of `months` months from `first` on. */
  revenue(amountUsd: string, first: Month, months = 1, kind: RevenueKind = 'CLOUD', model = this.model): this {
    for (let index = 0; index < months; index += 1) {
      this.revenueRows.push({ tenantId: this.tenantId, model, month: addMonthsToMonth(first, index), kind, amountUsd });
    }
    return this;
  }

  /** Another account of the same company. */
  sibling(other: PartnerBuilder): this {
    this.siblings.push(other);
    return this;
  }

  build(): ApplicantFacts {
    const account = this.account();
    const members = [this, ...this.siblings];
    const company: CompanyFacts = {
      globalPartnerId: `company-${this.name}`,
      accounts: [account, ...this.siblings.map((sibling) => sibling.account())],
      designations: members.flatMap((member) => member.designations),
    };
    return {
      ...this.partnerFacts(account, company),
      partnerships: this.edges.map(({ provider, ...edge }) => ({ ...edge, provider: provider.build() })),
      revenue: members.flatMap((member) => member.revenueRows),
    };
  }

  private partnerFacts(account: AccountFacts, company: CompanyFacts): PartnerFacts {
    const enrollment = account.enrollments.find(({ model }) => model === this.model)!;
    return { id: `${this.tenantId}:${this.model}`, name: this.name, model: this.model, enrollment, account, company };
  }

  private account(): AccountFacts {
    return {
      tenantId: this.tenantId,
      country: this.countryCode,
      cloud: this.cloudInstance,
      locationId: this.locationId,
      locationCountry: this.locationCountry,
      enrollments: [...this.enrollments.values()].map((enrollment) => ({ ...enrollment, statuses: [...enrollment.statuses] })),
      evidence: [...this.evidenceRows],
      partnerAgreements: [...this.agreements],
    };
  }

  private enrollment(model: PartnerModel): ChangeableEnrollment {
    let enrollment = this.enrollments.get(model);
    if (!enrollment) {
      enrollment = { model, enrolledOn: null, nextEnrollmentOn: null, supportPlanRenewsOn: null, statuses: [] };
      this.enrollments.set(model, enrollment);
    }
    return enrollment;
  }
}
