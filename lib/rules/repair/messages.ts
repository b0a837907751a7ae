/** Why a repair may be what happened, in words; apart from the messages, because they come with the repairs. */
import type { Slip } from './slips';

/** How a wrong number came about. */
export const slipWords: Readonly<Record<Slip, string>> = {
  swapped: '疑为相邻两位数字写反',
  dropped: '疑为漏了一位',
  doubled: '疑为同一个数字多按了一下',
  added: '疑为多打了一位',
  neighbourKey: '疑为按到了旁边的键',
  mistyped: '疑为有一位数字不对',
  omitted: '疑为漏填',
  besideColumn: '疑为填到了相邻的列',
  besideRow: '疑为填到了相邻的行',
  shiftedRow: '疑为错开了一列',
  shiftedColumn: '疑为错开了一行',
  exchangedRows: '疑为相邻两行填反',
  exchangedColumns: '疑为相邻两列填反',
};

/** What bears a repair out. */
export const agreementWords = { text: '与正文的件数对不上', prior: '与上年报告的结转对不上' } as const;

/** Of a repair that no slip explains and nothing bears out. */
export const RECKONED = '没有发现常见的笔误，请对照台账';
