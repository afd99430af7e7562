/** Checks single rows against the JSON Schema of their array, and words what is wrong. */
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';

import { isDay, type Day } from '../../rulebook/calendar';
import { findMarket } from '../../rulebook/reference/markets';
import { FIELD_TYPES } from './fieldTypes';
import { NETWORK_ARRAYS, type NetworkArray } from './networkDocument';
import { NETWORK_FORMAT, type FieldDefinition } from './networkFormat';
import { rowSchema } from './networkSchema';
import { normalizedRow, type RawRow } from './normalizedRow';

/** One field that is wrong; `field` null: the row as a whole. */
export interface FieldError {
  readonly field: string | null;
  readonly reason: string;
}

export interface CheckedRow {
  readonly row: RawRow;
  readonly errors: readonly FieldError[];
}

type NeededFields = 'WHOLE_ROW' | 'KEY';

const NO_ERRORS: readonly FieldError[] = [];

/** A check of rows; `today` bounds the day of an acceptance. */
export class RowCheck {
  private readonly validators: ReadonlyMap<NetworkArray, ValidateFunction>;

  constructor(private readonly today: Day, needed: NeededFields = 'WHOLE_ROW') {
    this.validators = validatorsFor(needed);
  }

  /** The row as it would be stored, and everything that is wrong with it. */
  check(array: NetworkArray, row: unknown): CheckedRow {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      return { row: {}, errors: [{ field: null, reason: 'expected an object with the fields of the row' }] };
    }
    const normalized = normalizedRow(array, row as RawRow);
    const validate = this.validators.get(array)!;
    const errors = validate(normalized) ? NO_ERRORS : fieldErrors(array, validate.errors ?? []);
    return { row: normalized, errors: errors.length > 0 ? errors : this.dateErrors(normalized) };
  }

  private dateErrors(row: RawRow): readonly FieldError[] {
    const begin = row.from ?? row.acceptedOn;
    if (typeof row.to === 'string' && typeof begin === 'string' && row.to <= begin) {
      return [{ field: 'to', reason: `expected a date after ${begin}, the first day of the period (periods end before their "to")` }];
    }
    if (typeof row.acceptedOn === 'string' && row.acceptedOn > this.today) {
      return [{ field: 'acceptedOn', reason: `an acceptance cannot be dated in the future: expected ${this.today} or earlier` }];
    }
    return NO_ERRORS;
  }
}

const compiled = new Map<NeededFields, ReadonlyMap<NetworkArray, ValidateFunction>>();

function validatorsFor(needed: NeededFields): ReadonlyMap<NetworkArray, ValidateFunction> {
  let validators = compiled.get(needed);
  if (!validators) {
    const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false });
    ajv.addFormat('date', isDay);
    ajv.addFormat('market', (code: string) => findMarket(code) !== null);
    ajv.addFormat('uuid', true);
    validators = new Map(NETWORK_ARRAYS.map((array) => [array, ajv.compile(rowSchema(array, needed))] as const));
    compiled.set(needed, validators);
  }
  return validators;
}

/** One error a field: the first that the schema found. */
function fieldErrors(array: NetworkArray, found: readonly ErrorObject[]): readonly FieldError[] {
  const byField = new Map<string | null, FieldError>();
  for (const error of found) {
    if (error.keyword === 'if') continue;
    const field = fieldOf(error);
    if (!byField.has(field)) byField.set(field, { field, reason: reasonFor(array, field, error) });
  }
  return [...byField.values()];
}

function fieldOf(error: ErrorObject): string | null {
  if (error.keyword === 'required') return error.params.missingProperty as string;
  if (error.keyword === 'additionalProperties') return error.params.additionalProperty as string;
  const field = error.instancePath.split('/')[1];
  return field === undefined ? null : field;
}

function reasonFor(array: NetworkArray, field: string | null, error: ErrorObject): string {
  const fields = NETWORK_FORMAT[array].fields;
  if (error.keyword === 'additionalProperties') return `unknown field: ${array} have ${Object.keys(fields).join(', ')}`;
  const definition = field === null ? undefined : fields[field];
  if (field === null || !definition) return `expected a row of ${array}`;
  const expected = ruleWording(field, error) ?? expectation(definition);
  return error.keyword === 'required' ? `missing: expected ${expected}` : `expected ${expected}`;
}

function expectation(definition: FieldDefinition): string {
  return definition.words ? `one of ${definition.words.join(', ')}` : FIELD_TYPES[definition.type].expected;
}

/** What a rule of the row says in its description; null where the error is of the field's own schema. */
function ruleWording(field: string, error: ErrorObject): string | null {
  if (!error.schemaPath.startsWith('#/allOf/')) return null;
  const schema = error.parentSchema as { description?: string; properties?: Record<string, { description?: string }> } | undefined;
  return (error.keyword === 'required' ? schema?.properties?.[field]?.description : schema?.description) ?? null;
}
