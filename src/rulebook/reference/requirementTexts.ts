/** The published requirements in words: data/requirements.csv, whose README names the sources. */
import type { Day } from '../calendar';
import type { RuleSource } from '../finding';
import type { PartnerModel } from '../terms';
import { readTable } from './readTable';

/** How a published requirement reads, from the day it is in force. */
export interface RequirementText {
  /** What must hold. */
  readonly text: string;
  /** As published; alternatives separated by `|`. Null where the requirement has no figure. */
  readonly threshold: string | null;
  /** What the threshold counts. */
  readonly unit: string | null;
  readonly source: RuleSource;
}

const TEXTS: ReadonlyMap<string, RequirementText> = new Map(
  readTable('requirements.csv').map((row) => [keyOf(row.model, row.code, reportedFrom(row)), textOf(row)]),
);

/**
 * The text of the requirement that entered the rules of the model on the day.
 * @throws Error where the table has no such row: an edition page and the table disagree.
 */
export function requirementText(model: PartnerModel, code: string, from: Day): RequirementText {
  const text = TEXTS.get(keyOf(model, code, from));
  if (!text) throw new Error(`requirements.csv has no row for ${code} of ${model} from ${from}`);
  return text;
}

/** A row without a start of its own is in force from the first day on which it binds anybody. */
function reportedFrom(row: Record<string, string>): Day {
  return row.effective_from || [row.applicants_from, row.existing_from].filter(Boolean).sort()[0];
}

function textOf(row: Record<string, string>): RequirementText {
  const certainty = row.certainty === 'reported' ? 'REPORTED' : 'DOCUMENTED';
  return {
    text: row.must_hold,
    threshold: row.threshold || null,
    unit: row.unit || null,
    source: { document: row.source, edition: editionOf(row.source), certainty },
  };
}

/** The edition date of the first document that the source names. */
function editionOf(source: string): Day | null {
  return /\d{4}-\d{2}-\d{2}/.exec(source.split('; ')[0])?.[0] ?? null;
}

function keyOf(model: string, code: string, from: Day | undefined): string {
  return `${model} ${code} ${from}`;
}
