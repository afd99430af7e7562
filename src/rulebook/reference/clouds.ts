/** The clouds of the program, who may sell in each and to whom: data/national-clouds.csv. */
import type { Day } from '../calendar';
import { readTable } from './readTable';

/** One cloud, in the words of the published pages. Texts are empty where the pages say nothing. */
export interface Cloud {
  /** A CloudInstance, or GCC (a segment of the public cloud), or CHINA_MCCL (the global program's region CHINA). */
  readonly code: string;
  readonly name: string;
  readonly operator: string;
  readonly status: string;
  readonly enrollmentModels: string;
  readonly partners: string;
  readonly customers: string;
  readonly partnerTenant: string;
  readonly products: string;
  readonly customerAgreement: string;
  readonly indirectModel: string;
  /** First day; null: before the first stored edition. */
  readonly effectiveFrom: Day | null;
  /** From when it takes no new customers; null: open. */
  readonly closedOn: Day | null;
  readonly source: string;
}

const CLOUDS: readonly Cloud[] = readTable('national-clouds.csv').map((row) => ({
  code: row.cloud_code,
  name: row.name,
  operator: row.operator,
  status: row.status,
  enrollmentModels: row.enrollment_models,
  partners: row.which_partners,
  customers: row.which_customers,
  partnerTenant: row.partner_tenant,
  products: row.products,
  customerAgreement: row.customer_agreement,
  indirectModel: row.indirect_model,
  effectiveFrom: row.effective_from || null,
  closedOn: row.closed_on || null,
  source: row.source,
}));

/** The clouds that exist on the day, the public one first. */
export function cloudsOn(day: Day): readonly Cloud[] {
  return CLOUDS.filter((cloud) => cloud.effectiveFrom === null || cloud.effectiveFrom <= day);
}

/** The cloud of that code; null where there is none. */
export function findCloud(code: string): Cloud | null {
  return CLOUDS.find((cloud) => cloud.code === code) ?? null;
}
