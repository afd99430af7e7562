/** data/requirements.csv as published, read without the rulebook: what tests hold the editions against. */
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartnerModel } from '../../src/rulebook/terms';

export interface PublishedRow {
  model: PartnerModel;
  code: string;
  kind: 'REQUIREMENT' | 'RECOMMENDATION' | 'CONDITION';
  must_hold: string;
  threshold: string;
  unit: string;
  effective_from: string;
  effective_to: string;
  superseded_by: string;
  applicants_from: string;
  existing_from: string;
  existing_check: string;
  source: string;
  certainty: string;
}

const file = join(__dirname, '../../src/rulebook/reference/data/requirements.csv');

export const publishedRows: PublishedRow[] = parse(readFileSync(file, 'utf8'), { columns: true });

/** Rows about a partner; conditions are judged when an order is. */
export const partnerRows = publishedRows.filter((row) => row.kind !== 'CONDITION');

/** The first day on which the row is reported. */
export function reportedFrom(row: PublishedRow): string {
  if (row.effective_from) return row.effective_from;
  return [row.applicants_from, row.existing_from].filter((day) => day !== '').sort()[0];
}

/** Whether the row is reported on the day. */
export function isReported(row: PublishedRow, day: string): boolean {
  return reportedFrom(row) <= day && (row.effective_to === '' || day < row.effective_to);
}
