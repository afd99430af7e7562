import type { PartnerFacts } from '../facts';
import type { Finding } from '../finding';
import { findMarket } from '../reference/markets';
import { met } from './conditionFinding';
import type { Sale } from './condition';
import { regionPhrase } from './regionPhrase';
import { regionSource } from './saleSources';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

/** Says which region the account belongs to: the heading of a sale region, asked where there is one. */
export function tenantCountryInRegion({ day }: Sale, partner: PartnerFacts): Finding {
  const { country } = partner.account;
  const region = regionPhrase(country, day);
  const market = value('market', findMarket(country)?.name ?? country);
  const name = value('partner', partner.name);
  const saying = say`The tenant of ${name} is in ${market}, which belongs to ${value('region', region)}.`;
  return met('TENANT_COUNTRY_IN_REGION', regionSource(day), saying, { expected: region, actual: region, subject: partnerSubject(partner) });
}
