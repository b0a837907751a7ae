/** What would repair a broken identity, put into words and into changes to click. */
import { formatNumber } from '@/lib/report/read-number';
import { say } from '@/lib/rules/messages';
import type { Fix, Inspection, ProposeRepair, Suggestion } from '@/lib/rules/types';
import { cellName, columnName, rowName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';
import type { CellSpec } from '@/lib/template/types';
import { agreementWords, RECKONED, slipWords } from './messages';
import { hasEvidence, type Repair, rankRepairs } from './repair';

/** So many are listed; more would be no help. */
const MOST_LISTED = 3;

/**
 * The finding with its likeliest repairs, and with the one to click where it is likelier than all others together. Two
 * numbers that went wrong each by itself are only pointed out: whoever can click them away looks nothing up.
 * What nothing but the difference speaks for is not offered at all.
 */
export const proposeRepair: ProposeRepair = (inspection, equation, hit) => {
  const { repairs, sure } = rankRepairs(inspection, equation);
  const offered = repairs.filter((repair) => repair === sure || hasEvidence(repair));
  if (offered.length === 0) return hit;
  const suggestions = offered.slice(0, MOST_LISTED).map(suggestionOf);
  if (!sure || !isOneSlip(sure)) return { ...hit, suggestions };
  const fix = fixOf(inspection, sure);
  const repaired = { ...hit, suggestions, ...(fix && { fix }) };
  const said = saidOf(inspection, sure);
  const slip = sure.slip ? `（${slipWords[sure.slip]}）` : '';
  const [first] = said;
  if (first && said.length === 1) {
    const { cell, from, to } = first;
    return { ...repaired, variant: 'repair', data: { ...hit.data, cell, from, to, slip } };
  }
  const changes = said.map(({ cell, from, to }) => `${cell}由${from}改为${to}`).join('、');
  return { ...repaired, variant: 'repairs', data: { ...hit.data, changes, slip } };
};

/** Whether one thing happened, to one number or to numbers that went wrong together. */
function isOneSlip({ changes, slip }: Repair): boolean {
  return changes.length === 1 || slip !== undefined;
}

/** None where a stated total would change: that is corrected in the file. */
function fixOf(inspection: Inspection, repair: Repair): Fix | undefined {
  const said = saidOf(inspection, repair);
  if (said.some(({ spec }) => spec.terms)) return undefined;
  return { label: labelOf(repair, said), patch: Object.fromEntries(said.map(({ spec, to }) => [spec.id, to])) };
}

interface Said {
  readonly spec: CellSpec;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

/** The changes with their cells by name and their numbers as written. */
function saidOf({ template }: Inspection, { changes }: Repair): Said[] {
  return changes.map(({ cell, from, to }) => {
    const spec = cellSpec(template, cell);
    const { decimals } = spec.column;
    return { spec, cell: cellName(spec), from: formatNumber(from, decimals), to: formatNumber(to, decimals) };
  });
}

function suggestionOf(repair: Repair): Suggestion {
  const reasons = [
    ...(repair.slip ? [slipWords[repair.slip]] : []),
    ...repair.agrees.map((each) => agreementWords[each]),
  ];
  return { changes: repair.changes, why: `${reasons.length > 0 ? reasons.join('，') : RECKONED}。` };
}

function labelOf({ slip }: Repair, said: readonly Said[]): string {
  const [first, second] = said;
  const each = () => said.map(({ cell, from, to }) => say('fix.repair', { cell, from, to })).join('，');
  if (!first || !second) return each();
  const row = rowName(first.spec.table, first.spec.row);
  switch (slip) {
    case 'besideColumn':
    case 'besideRow':
      return say('fix.exchangeCells', { cell: first.cell, from: first.from, cell2: second.cell, from2: second.from });
    case 'shiftedRow':
      return say('fix.shiftRow', { row, numbers: numbersOf(said, ({ column }) => columnName(column)) });
    case 'shiftedColumn':
      return say('fix.shiftColumn', {
        column: columnName(first.spec.column),
        numbers: numbersOf(said, ({ table, row: each }) => rowName(table, each)),
      });
    case 'exchangedRows': {
      const other = said.find(({ spec }) => spec.row !== first.spec.row)?.spec.row ?? first.spec.row;
      return say('fix.exchangeRows', { row, row2: rowName(first.spec.table, other) });
    }
    case 'exchangedColumns': {
      const other = said.find(({ spec }) => spec.column !== first.spec.column)?.spec.column ?? first.spec.column;
      return say('fix.exchangeColumns', { column: columnName(first.spec.column), column2: columnName(other) });
    }
    default:
      return each();
  }
}

/** 商业企业列2、科研机构列0. */
function numbersOf(said: readonly Said[], nameOf: (spec: CellSpec) => string): string {
  return said.map(({ spec, to }) => `${nameOf(spec)}${to}`).join('、');
}
