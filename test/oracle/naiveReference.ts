/** The oracle's own reading of the reference data files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { holds } from './naiveDates';

const FOLDER = join(__dirname, '../../src/rulebook/reference/data');

type Line = Record<string, string>;

function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < line.length; index++) {
    const character = line[index];
    if (character === '"' && quoted && line[index + 1] === '"') {
      cell += '"';
      index++;
    } else if (character === '"') {
      quoted = !quoted;
    } else if (character === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else {
      cell += character;
    }
  }
  return [...cells, cell];
}

function linesOf(file: string): Line[] {
  const [header, ...rows] = readFileSync(join(FOLDER, file), 'utf8').split(/\r?\n/).filter((row) => row !== '');
  const names = cellsOf(header);
  return rows.map((row) => {
    const cells = cellsOf(row);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

const markets = linesOf('markets.csv');
const attributes = linesOf('market-attributes.csv');

/** Every market of the list with the days on which it began and stopped to be in its region. */
export function marketsOn(date: string): { code: string; region: string }[] {
  return markets
    .filter((line) => holds(line['region_from'] || '0000-00-00', line['region_to'] || null, date))
    .map((line) => ({ code: line['iso2'], region: line['region_code'] }));
}

const remembered = new Map<string, string | null>();

/** The region of a country on a date; null where it is no market then. */
export function regionOf(country: string, date: string): string | null {
  const key = `${country} ${date}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const region = marketsOn(date).find((market) => market.code === country)?.region ?? null;
  remembered.set(key, region);
  return region;
}

/** Whether both countries are in one region on a date. Countries outside every region share none. */
export function inOneRegion(one: string, other: string, date: string): boolean {
  const region = regionOf(one, date);
  return region !== null && region === regionOf(other, date);
}

function attribute(country: string, name: string): string {
  return attributes.find((line) => line['iso2'] === country)?.[name] ?? '';
}

/** From when customers of this country must give a registration number; null: never. */
export function customerNumberRequiredFrom(country: string): string | null {
  return attribute(country, 'customer_registration_number_required_from') || null;
}

export function partnerNumberRequired(country: string): boolean {
  return attribute(country, 'partner_registration_number_required_2021') === 'yes';
}

export function reservationsExcluded(country: string): boolean {
  return attribute(country, 'azure_reservations_available_2021') === 'no';
}

/** One row of requirements.csv that eligibility is judged by. */
export interface RequirementLine {
  model: string;
  code: string;
  level: 'REQUIRED' | 'RECOMMENDED';
  threshold: string;
  reportedFrom: string;
  reportedTo: string | null;
  applicantsFrom: string | null;
  existingFrom: string | null;
  check: string;
  certainty: string;
}

function requirementLine(line: Line): RequirementLine {
  const starts = [line['applicants_from'], line['existing_from']].filter((start) => start !== '').sort();
  return {
    model: line['model'],
    code: line['code'],
    level: line['kind'] === 'RECOMMENDATION' ? 'RECOMMENDED' : 'REQUIRED',
    threshold: line['threshold'],
    reportedFrom: line['effective_from'] || starts[0],
    reportedTo: line['effective_to'] || null,
    applicantsFrom: line['applicants_from'] || null,
    existingFrom: line['existing_from'] || null,
    check: line['existing_check'],
    certainty: line['certainty'].toUpperCase(),
  };
}

const allRequirements = linesOf('requirements.csv');

/** The rows judged in eligibility (rows of kind CONDITION are judged in sales). */
export const requirementLines: readonly RequirementLine[] = allRequirements.filter((line) => line['kind'] !== 'CONDITION').map(requirementLine);

/** Every date that stands in a column of requirements.csv or market-attributes.csv. */
export function publishedDates(): string[] {
  const cells = [...allRequirements, ...attributes, ...markets].flatMap((line) => Object.values(line));
  return [...new Set(cells.filter((cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell)))].sort();
}
