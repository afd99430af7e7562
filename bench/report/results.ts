import { cpus, totalmem } from 'node:os';

import type { Size } from '../options';
import type { QuestionName } from '../entrant';
import type { Cell } from '../measure/cell';
import type { StatementCount } from '../measure/statements';

/** Everything that a race found out, as it is written to results.json. */
export interface Results {
  readonly size: Size;
  /** When it began. */
  readonly at: string;
  readonly machine: string;
  readonly rounds: number;
  readonly seconds: number;
  readonly equality: { readonly comparisons: number; readonly differences: number };
  readonly cells: readonly Cell[];
  readonly statements: readonly CountedStatements[];
  readonly memory: readonly UsedMemory[];
}

export interface CountedStatements extends StatementCount {
  readonly entrant: string;
  readonly accessControl: boolean;
  readonly question: QuestionName;
}

/** Megabytes of an entrant's process. */
export interface UsedMemory {
  readonly entrant: string;
  readonly accessControl: boolean;
  /** Before its first question of the race. */
  readonly atRest: number;
  readonly peak: number;
}

export const PRODUCT_NAME = 'csp-graph';
export const LIMIT_NAME = 'limit';

/** The machine in words. */
export function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} x ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
}

/** The cell of an entrant; undefined where it did not answer the question. */
export function findCell(cells: readonly Cell[], entrant: string, question: QuestionName, connections: number, accessControl = true): Cell | undefined {
  return cells.find((cell) => cell.entrant === entrant && cell.question === question && cell.connections === connections && cell.accessControl === accessControl);
}

/** Requests per second of one cell over another's; undefined where one of them is missing or answered nothing. */
export function ratio(one: Cell | undefined, other: Cell | undefined): number | undefined {
  if (!one || !other || other.median.requestsPerSecond === 0) return undefined;
  return one.median.requestsPerSecond / other.median.requestsPerSecond;
}
