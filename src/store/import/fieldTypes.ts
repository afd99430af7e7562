/** The types of fields of the network document: how a value is checked, how a refusal words it, how staging stores it. */

/** What JSON Schema says of one value. */
export interface ValueSchema {
  readonly type: 'string' | 'integer' | 'boolean' | 'array';
  readonly pattern?: string;
  readonly format?: 'date' | 'uuid' | 'market';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: ValueSchema;
  readonly uniqueItems?: boolean;
  readonly maxItems?: number;
}

interface FieldTypeDefinition {
  readonly schema: ValueSchema;
  /** Completes "expected ..." in a refusal. */
  readonly expected: string;
  /** PostgreSQL type of the staging column. */
  readonly column: 'uuid' | 'text' | 'date' | 'boolean' | 'integer' | 'numeric' | 'uuid[]' | 'text[]';
}

const YEAR = '(19[0-9]{2}|20[0-9]{2}|2100)';
const MONTH = '(0[1-9]|1[0-2])';
const UUID = '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';
/** Something to see, and no control, line-breaking or direction-changing character, nor half a surrogate pair. */
const PRINTABLE = '(?=.*\\S)[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+';
/** Printable and without the separator of lists in CSV. */
const IDENTIFIER = '(?=.*\\S)[^|\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+';
const LARGEST_INTEGER = 2_147_483_647;

const tenant: ValueSchema = { type: 'string', format: 'uuid', pattern: UUID };
const identifier: ValueSchema = { type: 'string', minLength: 1, maxLength: 200, pattern: `^${IDENTIFIER}$` };

export const FIELD_TYPES = {
  tenant: { schema: tenant, expected: 'a tenant ID: a UUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301', column: 'uuid' },
  identifier: { schema: identifier, expected: 'an identifier of 1 to 200 printable characters without |', column: 'text' },
  name: {
    schema: { type: 'string', minLength: 1, maxLength: 400, pattern: `^${PRINTABLE}$` },
    expected: 'a text of 1 to 400 printable characters', column: 'text',
  },
  remark: {
    schema: { type: 'string', minLength: 1, maxLength: 2000, pattern: `^${PRINTABLE}$` },
    expected: 'a text of 1 to 2000 printable characters', column: 'text',
  },
  market: {
    schema: { type: 'string', format: 'market', pattern: '^[A-Z]{2}$' },
    expected: 'the two-letter code of a known market, such as NO', column: 'text',
  },
  day: {
    schema: { type: 'string', format: 'date', pattern: `^${YEAR}-${MONTH}-(0[1-9]|[12][0-9]|3[01])$` },
    expected: 'an existing date YYYY-MM-DD from 1900-01-01 to 2100-12-31', column: 'date',
  },
  month: {
    schema: { type: 'string', pattern: `^${YEAR}-${MONTH}$` },
    expected: 'a month YYYY-MM from 1900-01 to 2100-12', column: 'date',
  },
  amount: {
    schema: { type: 'string', pattern: '^-?[0-9]{1,15}(\\.[0-9]{1,4})?$' },
    expected: 'a decimal as text, such as "1234.50": up to 15 digits and 4 decimals', column: 'numeric',
  },
  boolean: { schema: { type: 'boolean' }, expected: 'true or false', column: 'boolean' },
  limit: {
    schema: { type: 'integer', minimum: 1, maximum: LARGEST_INTEGER },
    expected: `a whole number from 1 to ${LARGEST_INTEGER}`, column: 'integer',
  },
  quantity: {
    schema: { type: 'integer', minimum: 0, maximum: LARGEST_INTEGER },
    expected: `a whole number from 0 to ${LARGEST_INTEGER}`, column: 'integer',
  },
  word: { schema: { type: 'string' }, expected: 'one of the listed words', column: 'text' },
  tenants: {
    schema: { type: 'array', items: tenant, uniqueItems: true, maxItems: 10_000 },
    expected: 'a list of different tenant IDs (UUIDs)', column: 'uuid[]',
  },
  identifiers: {
    schema: { type: 'array', items: identifier, uniqueItems: true, maxItems: 10_000 },
    expected: 'a list of different identifiers', column: 'text[]',
  },
} as const satisfies Record<string, FieldTypeDefinition>;

export type FieldType = keyof typeof FIELD_TYPES;
