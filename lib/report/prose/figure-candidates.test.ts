import { expect, it } from 'vitest';
import { applyPatch } from '@/lib/report/compare/diff';
import { zeroDraft } from '@/lib/report/filling/fill';
import { readCells } from '@/lib/report/read-cells';
import { cn2021 } from '@/lib/template/cn-2021';
import { cellsEqual, numberAt } from './figure-candidates';
import { showText } from './shown-text';

const draft = applyPatch(zeroDraft(cn2021), {
  't3/received/person': '1234',
  't3/granted/person': '7',
  't2/fees/amount': '12.50',
});
const source = { template: cn2021, cells: readCells(cn2021, draft).cells };

/** The digits under the bar of a text. */
function under(marked: string): string | undefined {
  const at = marked.indexOf('|');
  return numberAt(showText(marked.replace('|', ''), source), { from: at, to: at })?.digits;
}

it.each([
  ['收到12|34件', '1234'],
  ['收到|1234件', '1234'],
  ['收到1234|件', '1234'],
  ['收到1,2|34件', '1234'],
  ['收到１２|３４件', '1234'],
  ['收费12.|50万元', '12.5'],
  ['收到|申请1234件', undefined],
  ['202|5年收到1234件', undefined],
  ['12月3|1日', undefined],
  ['办结⟦t3/granted/person⟧|件', undefined],
])('under the cursor of %s is %s', (marked, digits) => {
  expect(under(marked)).toBe(digits);
});

it('takes a number that is selected, not a stretch with more in it', () => {
  const shown = showText('收到1234件，办结7件', source);
  expect(numberAt(shown, { from: 2, to: 6 })).toEqual({ from: 2, to: 6, digits: '1234' });
  expect(numberAt(shown, { from: 2, to: 7 })).toBeUndefined();
  expect(numberAt(shown, { from: 0, to: 11 })).toBeUndefined();
});

it('names the cells that hold the number, totals first', () => {
  expect(cellsEqual('1234', source)).toEqual(['t3/received/total', 't3/received/person']);
  expect(cellsEqual('12.5', source)).toEqual(['t2/fees/amount']);
  expect(cellsEqual('8', source)).toEqual([]);
});
