import type { QuestionName } from '../../entrant';
import type { QuestionVariables } from '../../variables';
import { eligibility, saleRegions, sellDecision } from './judgments';
import type { Reading } from './reading';
import { customersPage, oneReseller, resellersPage } from './traversals';
import { networkFacets, sellers } from './wholeNetwork';

/** How the limit answers each question that needs the database: with the text of the data. */
export const ANSWERS: { readonly [Name in Exclude<QuestionName, 'trivial'>]: (reading: Reading, variables: QuestionVariables[Name]) => Promise<string> } = {
  resellersPage, oneReseller, saleRegions, eligibility, sellDecision, sellers, networkFacets, customersFirstPage: customersPage, customersPage1000: customersPage,
};
