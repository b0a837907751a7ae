/** Which official format the tables of a file follow. */

import { bareLabel, squeeze } from '@/lib/import/match/tables/normalise-label';
import { allTemplates, newestTemplate, templateForYear } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';

export interface Format {
  /** What the report is read into. */
  readonly template: Template;
  /** The format of the tables, where the report's year does not have it: they are not read as the year's own. */
  readonly foreign?: Template;
}

/**
 * The format whose column headings of table two the text holds; the year decides where it holds none. Tables of an
 * older format in a report of a later year are foreign to it.
 */
export function recogniseFormat(text: string, year: number | undefined): Format {
  const ofYear = year === undefined ? undefined : templateForYear(year);
  const ofTables = shapeOf(text);
  if (!ofTables) return { template: ofYear ?? newestTemplate() };
  const isTooOld = year !== undefined && ofTables.years.to !== undefined && year > ofTables.years.to;
  return isTooOld && ofYear ? { template: ofYear, foreign: ofTables } : { template: ofTables };
}

/** The format with the most headings that no other one has. */
function shapeOf(text: string): Template | undefined {
  const squeezed = squeeze(text);
  const counted = allTemplates().map((template) => {
    const own = headingsOfOnly(template);
    return { template, count: own.filter((heading) => squeezed.includes(heading)).length };
  });
  const best = counted.reduce((most, each) => (each.count > most.count ? each : most));
  return best.count > 0 ? best.template : undefined;
}

/** The headings of a format that no other one has. */
function headingsOfOnly(template: Template): string[] {
  const others = allTemplates()
    .filter((each) => each !== template)
    .flatMap(headings);
  return headings(template).filter(
    (heading) => !others.some((other) => other.includes(heading) || heading.includes(other)),
  );
}

/** Column headings of the tables in blocks, in letters alone as printed without their brackets. */
function headings({ tables }: Template): string[] {
  return tables
    .filter(({ layout }) => layout === 'blocks')
    .flatMap(({ columns }) => columns.map(({ label }) => label.replace(/（.*$/, '')))
    .filter((label) => bareLabel(label).length > 4);
}
