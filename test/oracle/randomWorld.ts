/** Small, nasty, valid networks, each with the questions to be asked of it. */
import fc from 'fast-check';
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { addChannel } from './goodChannel';
import { addMarketplace } from './goodMarketplace';
import { emptyNetwork } from './naiveCast';
import type { SaleQuestion } from './naiveSale';
import { focusArbitrary } from './randomFocus';
import { inquire, inquiryArbitrary, isAskable, mainQuestion } from './randomQuestions';
import { planArbitrary, type Plan } from './randomPlan';
import { validNetwork } from './validNetwork';
import { applyEdit, editsArbitrary, type Edit } from './worldEdits';

export interface World {
  network: NetworkDocument;
  /** The date on which eligibility and sale regions of every partner are asked. */
  asOf: string;
  sales: SaleQuestion[];
}

/** A world in good order for the question of the plan. */
export function goodWorld(plan: Plan): NetworkDocument {
  const network = emptyNetwork();
  addChannel(network, plan);
  addMarketplace(network, plan);
  return network;
}

function brokenBy(plan: Plan, edits: Edit[]): NetworkDocument {
  const network = goodWorld(plan);
  for (const edit of edits) applyEdit(network, edit, plan.asOf);
  return validNetwork(network);
}

/** Worlds that start in good order and have none to many things broken; they shrink towards the good order. */
export const worldArbitrary: fc.Arbitrary<World> = fc
  .record({
    calm: planArbitrary,
    focus: focusArbitrary,
    edits: editsArbitrary,
    inquiries: fc.array(inquiryArbitrary, { maxLength: 5, size: 'max' }),
  })
  .map(({ calm, focus, edits, inquiries }) => {
    const plan = { ...calm, ...focus };
    const network = brokenBy(plan, edits);
    const asked = [mainQuestion(plan), ...inquiries.map((inquiry) => inquire(inquiry, plan, network))];
    return { network, asOf: plan.asOf, sales: asked.filter((question) => isAskable(network, question)) };
  });
