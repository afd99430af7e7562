/** The actions and partners of a sale in the words of a sentence. */
import type { CloudInstance, PartnerModel, SaleAction } from '../terms';

/** As in "may <words>". */
export const ACTION_WORDS: Readonly<Record<SaleAction, string>> = {
  NEW_CUSTOMER: 'create a customer',
  INVITE: 'invite a customer',
  NEW_ORDER: 'place a new order',
  ADD_ON: 'order an add-on',
  ADD_SEATS: 'add seats',
  RENEW: 'renew a subscription',
  MANAGE: 'manage subscriptions',
};

/** As in "as <words>". */
export const MODEL_WORDS: Readonly<Record<PartnerModel, string>> = {
  DIRECT_BILL: 'a direct bill partner',
  INDIRECT_PROVIDER: 'an indirect provider',
  INDIRECT_RESELLER: 'an indirect reseller',
};

/** As in "in <words>". */
export const CLOUD_WORDS: Readonly<Record<CloudInstance, string>> = {
  PUBLIC: 'the public cloud',
  US_GOVERNMENT: 'the US Government cloud',
  GERMANY: 'the Microsoft Cloud Germany',
  CHINA_21VIANET: 'the cloud operated by 21Vianet',
};
