/** What a scenario file holds, and the check that it holds nothing else. The format is described in ../README.md. */
import Ajv2020 from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NetworkArray } from '../../../src/store/import/networkDocument';

/** The kinds of question that a case may ask, by the key under which it asks. */
export const QUESTION_KINDS = [
  'sellDecision', 'sellers', 'eligibility', 'modelOptions', 'saleRegions', 'companySaleRegions', 'status', 'providers', 'resellers', 'customers', 'partnersOf',
  'marketProviders', 'marketsOf',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A row of the network document with names in place of ids, some fields left to the shorthand. */
export type ScenarioRow = Readonly<Record<string, unknown>>;
export type ScenarioNetwork = Readonly<Partial<Record<NetworkArray, readonly ScenarioRow[]>>>;

export interface ScenarioFile {
  readonly title: string;
  /** Keys of domain.md section 11, or names of the project's own documents. */
  readonly sources: readonly string[];
  readonly cast: Readonly<Record<string, string>>;
  readonly inGoodOrder?: readonly string[];
  /** What `inGoodOrder` leaves out: MPA, MCA, STATUS, AVAILABILITY, DESIGNATION or a kind of evidence, by name. */
  readonly notRecorded?: Readonly<Record<string, readonly string[]>>;
  readonly network: ScenarioNetwork;
  readonly cases: readonly ScenarioCaseFields[];
}

type Asked = { readonly [Kind in QuestionKind]?: unknown };
export interface ScenarioCaseFields extends Asked {
  readonly title: string;
  /** Number in decisions.md, where the case is one of its examples. */
  readonly example?: number;
  readonly asOf?: string;
  readonly expect?: unknown;
  /** In place of `asOf` and `expect`: what is expected, by date. */
  readonly on?: Readonly<Record<string, unknown>>;
}

/** One question on one date with the answer that the documents give. */
export interface ScenarioCase {
  readonly title: string;
  readonly example: number | null;
  readonly kind: QuestionKind;
  readonly question: unknown;
  readonly asOf: string;
  readonly expected: unknown;
}

/** A file that passed every check. */
export interface Scenario extends Omit<ScenarioFile, 'cases'> {
  readonly cases: readonly ScenarioCase[];
}

const FOLDER = path.join(__dirname, '..');
const SCHEMA_FILE = 'scenario.schema.json';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
ajv.addSchema(JSON.parse(readFileSync(path.join(FOLDER, SCHEMA_FILE), 'utf8')) as object, 'scenario');

/** Names of all scenario files, in order. */
export function scenarioFiles(): string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== SCHEMA_FILE).sort();
}

export function readScenario(file: string): Scenario {
  return checkedScenario(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')), file);
}

/** @throws Error with everything that is wrong with the shape of the file. */
export function checkedScenario(content: unknown, file: string): Scenario {
  const faults = faultsOf('scenario', content);
  if (faults.length > 0) throw new Error(`${file}: ${faults.join('; ')}`);
  const scenario = content as ScenarioFile;
  const cases = scenario.cases.flatMap((one) => casesOf(one, file));
  const titles = cases.map(({ title }) => title);
  const repeated = titles.find((title, index) => titles.indexOf(title) !== index);
  if (repeated !== undefined) throw new Error(`${file}: two cases are called "${repeated}"`);
  return { ...scenario, cases };
}

function casesOf(fields: ScenarioCaseFields, file: string): ScenarioCase[] {
  const where = `${file}, "${fields.title}"`;
  const kinds = QUESTION_KINDS.filter((kind) => kind in fields);
  if (kinds.length !== 1) throw new Error(`${where}: asks ${kinds.length === 0 ? 'nothing' : kinds.join(' and ')}, where one question is needed`);
  const [kind] = kinds;
  const byDate = fields.on ?? (fields.asOf === undefined || fields.expect === undefined ? {} : { [fields.asOf]: fields.expect });
  const dates = Object.entries(byDate);
  if (dates.length === 0 || (fields.on && (fields.asOf ?? fields.expect))) throw new Error(`${where}: needs either asOf and expect, or on with at least one date`);
  const number = fields.example === undefined ? '' : `#${fields.example} `;
  return dates.map(([asOf, expected]) => {
    const faults = faultsOf(`scenario#/$defs/${kind}Expected`, expected);
    if (faults.length > 0) throw new Error(`${where}, ${asOf}: ${faults.join('; ')}`);
    return { title: `${number}${fields.title} (${asOf})`, example: fields.example ?? null, kind, question: fields[kind], asOf, expected };
  });
}

function faultsOf(schema: string, content: unknown): string[] {
  const validate = ajv.getSchema(schema);
  if (!validate) throw new Error(`${SCHEMA_FILE} has no ${schema}`);
  void validate(content);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || 'the file'} ${message} ${JSON.stringify(params)}`);
}
