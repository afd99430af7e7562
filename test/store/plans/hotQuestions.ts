/** What clients ask most, and what asks most of the database. The variables are those of `HotVariables`. */

function ofProvider(field: string): string {
  const variables = `$provider: UUID!${field.includes('$cursor') ? ', $cursor: String!' : ''}`;
  return `query (${variables}) { partner(tenantId: $provider, model: INDIRECT_PROVIDER) { ... on IndirectProvider { ${field} } } }`;
}

function resellers(fields: string): string {
  return ofProvider(`resellers(first: 50) { nodes { name ${fields} } }`);
}

function customers(page: string): string {
  return `customers(${page}) { nodes { name market { code } } pageInfo { startCursor } }`;
}

/** Questions by name, in the order in which they are asked. `$cursor` is where the page of the last question that told so began: deep in the list, after a question for its end. */
export const HOT_QUESTIONS: Readonly<Record<string, string>> = {
  'resellers of a provider, with their customers': resellers('customers(first: 10) { nodes { name } }'),
  'resellers of a provider, with their sale regions': resellers('saleRegions { verdict findings { code } via { name } }'),
  'resellers of a provider, with their eligibility': resellers('eligibility { verdict findings { code } }'),
  'a provider in numbers': ofProvider('network { resellers customers byMarket { count } byVerdict { count } byUnmetFinding { count } }'),
  'customers': `{ ${customers('first: 50')} }`,
  'the last customers': `{ ${customers('last: 50')} }`,
  'customers deep in the list': `query ($cursor: String!) { ${customers('first: 50, after: $cursor')} }`,
  'customers without an agreement': `{ ${customers('first: 50, filter: { agreementMissing: true }')} }`,
  'customers of a provider': ofProvider(customers('first: 50')),
  'the last customers of a provider': ofProvider(customers('last: 50')),
  'customers of a provider deep in the list': ofProvider(customers('first: 50, after: $cursor')),
  'customers of a provider in a market': ofProvider(customers('first: 50, filter: { markets: ["NO"] }')),
  'customers of a provider by market': ofProvider(customers('first: 50, orderBy: { field: MARKET }')),
  'the number of customers of a provider': ofProvider('customers { totalCount }'),
  'a customer': 'query ($customer: UUID!) { customer(tenantId: $customer) { name agreement { form } qualifications { kind } partners(first: 10) { nodes { name status } } } }',
  'customers with their partners': '{ customers(first: 50) { nodes { name partners(first: 5) { nodes { name } } } } }',
  'offers with their markets': '{ offers(first: 50) { nodes { name markets { code } } } }',
  'offers of a market': '{ market(code: "NO") { offers(first: 50) { nodes { name } } } }',
  'a sale': `query ($sellerId: ID!, $customerId: ID!, $offerId: ID!) {
    sellDecision(sellerId: $sellerId, customerId: $customerId, offerId: $offerId) { verdict findings { code } routes { verdict findings { code } } } }`,
  'who may sell to a customer': 'query ($customerId: ID!, $offerId: ID!) { sellers(customerId: $customerId, offerId: $offerId, first: 10) { nodes { name } } }',
  'who may sell into a market': 'query ($offerId: ID!) { sellers(market: "NO", offerId: $offerId, first: 10) { nodes { name } } }',
};
