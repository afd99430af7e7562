import type { ApplicantFacts } from '../rulebook/facts';
import type { Answers } from './answers';

/** Facts of a partner that the viewer has been shown. */
export async function factsOf(answers: Answers, partnerId: string): Promise<ApplicantFacts> {
  const facts = await answers.loaders.applicantById.load(partnerId);
  if (!facts) throw new Error('A partner that was listed has no facts in the same snapshot.');
  return facts;
}
