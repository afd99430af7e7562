/** What an enrollment is on a date: its status, and whether the tenant counts as enrolled or as an applicant. */
import { holdsOn, type Day } from './calendar';
import type { AccountFacts, EnrollmentFacts } from './facts';
import type { EnrollmentStatus, PartnerModel } from './terms';

/** The status recorded for the day; null when no status row covers it. */
export function statusOn(enrollment: EnrollmentFacts, day: Day): EnrollmentStatus | null {
  return enrollment.statuses.find((status) => holdsOn(status, day))?.status ?? null;
}

/** The tenant's enrollment in the model, whatever its status; undefined when it never applied. */
export function enrollmentIn(account: AccountFacts, model: PartnerModel): EnrollmentFacts | undefined {
  return account.enrollments.find((enrollment) => enrollment.model === model);
}

/**
 * Whether the tenant is bound as an enrolled partner on the day (otherwise it is an applicant): its status is ACTIVE,
 * RESTRICTED or SUSPENDED, or no status covers the day and it enrolled on or before it.
 */
export function isEnrolled(enrollment: EnrollmentFacts | undefined, day: Day): boolean {
  if (!enrollment) return false;
  const status = statusOn(enrollment, day);
  return status === null ? enrollment.enrolledOn !== null && enrollment.enrolledOn <= day : isEnrolledStatus(status);
}

/** Statuses in which a tenant holds the model; the others are steps towards it or the end of it. */
export function isEnrolledStatus(status: EnrollmentStatus): boolean {
  return status === 'ACTIVE' || status === 'RESTRICTED' || status === 'SUSPENDED';
}
