/** The rules in force on a date: the dated pages folded together, once, for each model. */
import type { Day } from '../calendar';
import { requirementText, type RequirementText } from '../reference/requirementTexts';
import type { PartnerModel } from '../terms';
import { edition20170718 } from './edition20170718';
import { edition20180831 } from './edition20180831';
import { edition20181218 } from './edition20181218';
import { edition20190216 } from './edition20190216';
import { edition20190801 } from './edition20190801';
import { edition20200201 } from './edition20200201';
import { edition20200617 } from './edition20200617';
import { edition20201001 } from './edition20201001';
import { edition20201027 } from './edition20201027';
import { edition20201028 } from './edition20201028';
import { edition20210415 } from './edition20210415';
import { edition20210510 } from './edition20210510';
import { edition20240401 } from './edition20240401';
import { edition20251001 } from './edition20251001';
import type { EditionLine, EditionPage } from './editionPage';

/** Until when the published rules were read; later changes are not in the pages. */
export const REVIEWED_ON: Day = '2026-06-30';

/** A requirement in force, with its published text. */
export interface EditionRequirement extends RequirementText, EditionLine {
  readonly code: string;
}

/** The requirements of a model in force between two pages that change them. */
export interface Edition {
  readonly model: PartnerModel;
  readonly name: string;
  readonly effectiveFrom: Day;
  /** The first day of the next edition; null: none is recorded. */
  readonly effectiveTo: Day | null;
  readonly reviewedOn: Day;
  readonly requirements: readonly EditionRequirement[];
}

/** Every page, earliest first. A new edition of the program is a new file and a line here. */
const PAGES: readonly EditionPage[] = [
  edition20170718, edition20180831, edition20181218, edition20190216, edition20190801, edition20200201, edition20200617,
  edition20201001, edition20201027, edition20201028, edition20210415, edition20210510, edition20240401, edition20251001,
];

const EDITIONS: Readonly<Record<PartnerModel, readonly Edition[]>> = {
  DIRECT_BILL: foldPages('DIRECT_BILL'),
  INDIRECT_PROVIDER: foldPages('INDIRECT_PROVIDER'),
  INDIRECT_RESELLER: foldPages('INDIRECT_RESELLER'),
};

/** The edition of the model in force on the day; null before the first one recorded. */
export function editionOn(model: PartnerModel, day: Day): Edition | null {
  return EDITIONS[model].findLast((edition) => edition.effectiveFrom <= day) ?? null;
}

/** All recorded editions of the model, earliest first. */
export function editionsOf(model: PartnerModel): readonly Edition[] {
  return EDITIONS[model];
}

function foldPages(model: PartnerModel): readonly Edition[] {
  const pages = PAGES.filter((page) => page.changes[model] !== undefined);
  let requirements: readonly EditionRequirement[] = [];
  return pages.map((page, index) => {
    requirements = turnPage(model, requirements, page);
    return {
      model,
      name: `${page.effectiveFrom}: ${page.document}`,
      effectiveFrom: page.effectiveFrom,
      effectiveTo: pages[index + 1]?.effectiveFrom ?? null,
      reviewedOn: REVIEWED_ON,
      requirements,
    };
  });
}

/** @throws Error where the page withdraws what is not in force, or adds what already is: the pages contradict each other. */
function turnPage(model: PartnerModel, before: readonly EditionRequirement[], page: EditionPage): readonly EditionRequirement[] {
  const { adds = [], withdraws = [] } = page.changes[model] ?? {};
  const missing = withdraws.find((code) => !before.some((line) => line.code === code));
  if (missing) throw new Error(`the page of ${page.effectiveFrom} withdraws ${missing}, which is not in force for ${model}`);
  const kept = before.filter((line) => !withdraws.includes(line.code));
  const added = adds.map((line) => {
    const { code } = line.requirement;
    return { ...line, ...requirementText(model, code, page.effectiveFrom), code };
  });
  const twice = added.find((line) => kept.some(({ code }) => code === line.code));
  if (twice) throw new Error(`the page of ${page.effectiveFrom} adds ${twice.code}, which is in force for ${model} already`);
  return [...kept, ...added];
}
