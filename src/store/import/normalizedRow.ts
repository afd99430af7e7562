import type { NetworkArray } from './networkDocument';
import { NETWORK_FORMAT } from './networkFormat';

/** A row whose fields are not checked yet. */
export type RawRow = Readonly<Record<string, unknown>>;

const BEYOND_ASCII = /[^\x00-\x7f]/;
const TENANT_LISTS: ReadonlyMap<NetworkArray, readonly string[]> = listsOfTenants();

/** The same row with its texts in Unicode normal form C and tenant IDs in lists in lower case, so that equal things are spelled equally. */
export function normalizedRow(array: NetworkArray, row: RawRow): RawRow {
  let changed: Record<string, unknown> | undefined;
  for (const field in row) {
    const value = row[field];
    if (typeof value === 'string' ? BEYOND_ASCII.test(value) : Array.isArray(value)) {
      changed ??= { ...row };
      changed[field] = normalizedValue(value, TENANT_LISTS.get(array)?.includes(field) ?? false);
    }
  }
  return changed ?? row;
}

function normalizedValue(value: unknown, isTenantList: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => (isTenantList ? lowerCased(item) : normalizedValue(item, false)));
  return typeof value === 'string' ? value.normalize('NFC') : value;
}

function lowerCased(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function listsOfTenants(): ReadonlyMap<NetworkArray, readonly string[]> {
  return new Map(Object.entries(NETWORK_FORMAT).map(([array, { fields }]) => [
    array as NetworkArray, Object.keys(fields).filter((name) => fields[name].type === 'tenants'),
  ]));
}
