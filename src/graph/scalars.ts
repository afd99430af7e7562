import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

import { isDay } from '../rulebook/calendar';
import { findMarket } from '../rulebook/reference/markets';
import { isUuid } from '../rulebook/uuid';

/** A scalar that is a text of a certain form, the same inside and outside. */
function textScalar(name: string, description: string, specifiedByURL: string | null, expected: string, accept: (text: string) => string | null) {
  const refusal = (value: string, nodes?: ValueNode) => new GraphQLError(`${name} cannot represent ${value}; expected ${expected}.`, { nodes });
  const acceptText = (value: unknown): string | null => (typeof value === 'string' ? accept(value) : null);
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => String(value),
    parseValue: (value) => {
      const accepted = acceptText(value);
      if (accepted === null) throw refusal(JSON.stringify(value));
      return accepted;
    },
    parseLiteral: (node) => {
      const accepted = acceptText(node.kind === Kind.STRING ? node.value : null);
      if (accepted === null) throw refusal(print(node), node);
      return accepted;
    },
  });
}

export const DateScalar = textScalar(
  'Date', 'A calendar date, `YYYY-MM-DD`, without a time zone. Dates that may be asked about run from 2000-01-01 to 2100-12-31.',
  'https://scalars.graphql.org/andimarek/local-date.html', 'a calendar date that exists, as YYYY-MM-DD', (text) => (isDay(text) ? text : null),
);

export const DateTimeScalar = textScalar(
  'DateTime', 'An instant in UTC, ISO 8601, such as `2026-11-22T13:00:00Z`.', 'https://scalars.graphql.org/andimarek/date-time.html',
  'an instant in UTC, as 2026-11-22T13:00:00Z',
  (text) => (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null),
);

export const UuidScalar = textScalar(
  'UUID', 'A universally unique identifier, such as a tenant ID. Answers are in lower case.', 'https://www.rfc-editor.org/rfc/rfc9562',
  'a UUID, as 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  (text) => (isUuid(text.toLowerCase()) ? text.toLowerCase() : null),
);

export const CountryCodeScalar = textScalar(
  'CountryCode', 'The code of a CSP market: ISO 3166-1 alpha-2 in upper case, plus the codes XK, XS and XE that Microsoft uses. It must be a market at some time.',
  'https://www.iso.org/iso-3166-country-codes.html', 'the code of a CSP market in upper case, such as NO', (text) => (findMarket(text) ? text : null),
);

export const CurrencyScalar = textScalar(
  'Currency', 'A currency code, ISO 4217, in upper case.', 'https://www.iso.org/iso-4217-currency-codes.html', 'a currency code, such as EUR',
  (text) => (/^[A-Z]{3}$/.test(text) ? text : null),
);

export const DecimalScalar = textScalar(
  'Decimal', 'An exact decimal number as a string; money never travels as a float.', null, 'a decimal number as a string, such as "1234.50"',
  (text) => (/^-?\d{1,16}(\.\d{1,4})?$/.test(text) ? text : null),
);
