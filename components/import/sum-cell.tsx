'use client';

/** A computed cell beside the total that the file prints; it follows every correction. */
import { formatCell } from '@/lib/report/read-cells';
import type { CellId } from '@/lib/template/keys';
import { cellSpec, templateById } from '@/lib/template/registry';
import { useCorrected, useReading } from './import-provider';

export function SumCell({ id }: { id: CellId }) {
  const { templateId, stated: statedTotals } = useReading();
  const value = useCorrected(({ sums }) => sums.get(id) ?? 'blank');
  const sum = formatCell(cellSpec(templateById(templateId), id), value);
  const stated = statedTotals[id]?.trim();
  const isOff = Boolean(stated && sum && stated !== sum);
  return (
    <div id={id} data-off={isOff || undefined} className="import-sum">
      {sum || '…'}
      <span className="import-origin">{stated ? `${isOff ? '≠ ' : ''}原文 ${stated}` : '缺'}</span>
    </div>
  );
}
