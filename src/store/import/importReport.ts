import { NETWORK_ARRAYS, type NetworkArray } from './networkDocument';

/** What an import did, or would do, to the rows of one array. */
export interface ArrayChanges {
  added: number;
  changed: number;
  unchanged: number;
  /** Periods closed by --replace. */
  ended: number;
  /** Keyed objects that --replace took out of the network. */
  retired: number;
  /** Rows taken back: by retract, or by --replace because they had not begun. */
  retracted: number;
}

export type NetworkChanges = Record<NetworkArray, ArrayChanges>;

/** Facts that break a rule of the program; they are stored, and judged as findings. */
export interface ImportWarning {
  readonly code: 'PARTNERSHIP_ACROSS_REGIONS' | 'LOCATION_IN_OTHER_COUNTRY' | 'CUSTOMER_IS_OWN_AFFILIATE';
  readonly message: string;
  readonly count: number;
  /** The first few, in words. */
  readonly examples: readonly string[];
}

/** Verdicts that differ before and after, on the import date. */
export interface VerdictFlips {
  readonly eligibility: number;
  readonly saleRegions: number;
}

export interface ImportReport {
  readonly isDryRun: boolean;
  /** Rows read. */
  readonly rows: number;
  readonly changes: NetworkChanges;
  readonly warnings: readonly ImportWarning[];
  /** Null where nobody counts them. */
  readonly flips: VerdictFlips | null;
}

export function noChanges(): NetworkChanges {
  const entries = NETWORK_ARRAYS.map((array) => [array, { added: 0, changed: 0, unchanged: 0, ended: 0, retired: 0, retracted: 0 }]);
  return Object.fromEntries(entries) as NetworkChanges;
}

/** Whether anything differs from before. */
export function hasChanges(changes: NetworkChanges): boolean {
  return Object.values(changes).some(({ added, changed, ended, retired, retracted }) => added + changed + ended + retired + retracted > 0);
}
