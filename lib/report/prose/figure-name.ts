/** How a bound figure is called: the printed names of its cells. */
import { cellName } from '@/lib/template/names';
import { allTemplates } from '@/lib/template/registry';
import type { Figure, Term } from './bound-figures';

/** 表三“（一）予以公开”总计列; several cells are joined by ＋, the parts of a percentage by ÷. */
export function figureName({ of, whole }: Figure): string {
  return whole ? `${sumName(of)} ÷ ${sumName(whole)}` : sumName(of);
}

function sumName(terms: readonly Term[]): string {
  return terms.map(termName).join(' ＋ ');
}

function termName({ cell, isPrior }: Term): string {
  const spec = [...allTemplates()].reverse().flatMap(({ cells }) => cells.get(cell) ?? [])[0];
  return `${isPrior ? '上年' : ''}${spec ? spec.table.name + cellName(spec) : cell}`;
}
