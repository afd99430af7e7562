import type { Day } from '../rulebook/calendar';
import type { CustomerSegment } from '../rulebook/terms';
import {
  allCustomers, customersOfPartner, partnersOfCustomer, type CustomerListArguments, type CustomerRow, type ListedCustomer, type ListedCustomerPartner,
} from '../store/lists/customerList';
import { NO_PARENT } from '../store/lists/list';
import type { PartnerRow } from '../store/lists/partnerList';
import type { Answers } from './answers';
import type { Connection } from './connection';
import type { PagingArguments } from './cursor';
import { questionText } from './questionText';

/** Which customers of a list; absent means all. */
export interface CustomerFilter {
  readonly search?: string | null;
  readonly markets?: readonly string[] | null;
  readonly segments?: readonly CustomerSegment[] | null;
  readonly agreementMissing?: boolean | null;
}

export interface CustomerQuestion {
  readonly filter?: CustomerFilter | null;
  readonly orderBy?: { readonly field: 'NAME' | 'MARKET'; readonly direction: 'ASC' | 'DESC' } | null;
  readonly asOf: Day;
}

/** All customers. */
export function customersConnection(answers: Answers, question: CustomerQuestion, paging: PagingArguments): Promise<Connection<ListedCustomer>> {
  const list = allCustomers(listArguments(question));
  return answers.connections.connection({ question: questionText('customers', question), list, judgment: null }, NO_PARENT, paging);
}

/** Customers related to a partner on the date. */
export function customersOfPartnerConnection(
  answers: Answers, partner: PartnerRow, question: CustomerQuestion, paging: PagingArguments,
): Promise<Connection<ListedCustomer>> {
  const list = customersOfPartner(listArguments(question));
  return answers.connections.connection({ question: questionText('partner-customers', question), list, judgment: null }, partner.partnerId, paging);
}

/** Partners related to a customer on the date. */
export function partnersOfCustomerConnection(
  answers: Answers, customer: CustomerRow, asOf: Day, paging: PagingArguments,
): Promise<Connection<ListedCustomerPartner>> {
  const list = partnersOfCustomer(asOf);
  return answers.connections.connection({ question: questionText('customer-partners', asOf), list, judgment: null }, customer.customerId, paging);
}

function listArguments({ filter, orderBy, asOf }: CustomerQuestion): CustomerListArguments {
  const { search, markets, segments, agreementMissing } = filter ?? {};
  return {
    filter: { search, countries: markets, segments, agreementMissing },
    order: orderBy?.field ?? 'NAME',
    descending: orderBy?.direction === 'DESC',
    asOf,
  };
}
