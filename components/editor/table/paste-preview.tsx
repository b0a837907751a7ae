'use client';

/** What a pasted block would change, cell by cell, before it does. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { Button } from '@/components/ui/button';
import { type PastePreview as Preview, placePaste } from '@/lib/import/paste/place-paste';
import { pastedCells } from '@/lib/import/paste/read-clipboard';
import { fieldName } from '@/lib/report/field-name';
import type { Table } from '@/lib/template/types';
import { type PastedBlock, parseHtml } from './pasted';

interface PasteProps {
  readonly table: Table;
  readonly block: PastedBlock;
  readonly onClose: () => void;
}

/** What was copied from a table of this app and fits goes in at once; anything else is shown first. */
export function PastePreview({ table, block: { cell, clipboard }, onClose }: PasteProps) {
  const { template, written, act } = useEditor();
  const preview = useMemo(
    () => placePaste(template, table, written.get().draft, cell, pastedCells(clipboard, parseHtml)),
    [template, table, written, cell, clipboard],
  );
  const apply = useCallback(() => {
    const { changes, patch } = preview;
    if (changes.length > 0) act(patch, `已粘贴，改动 ${changes.length} 格`);
    onClose();
  }, [preview, act, onClose]);
  const isPlain = clipboard.isOwn && isWhole(preview);
  useEffect(() => {
    if (isPlain) apply();
  }, [isPlain, apply]);
  return isPlain ? null : <PasteQuestion table={table} preview={preview} onApply={apply} onClose={onClose} />;
}

/** Whether everything finds its place and no sum turns out otherwise. */
function isWhole({ clipped, notPlaced, totals }: Preview): boolean {
  return clipped === 0 && notPlaced.length === 0 && totals.every(({ agrees }) => agrees);
}

/** Over the page, its button in focus; Escape leaves everything as it was. */
function PasteQuestion({
  table,
  preview,
  onApply,
  onClose,
}: {
  table: Table;
  preview: Preview;
  onApply: () => void;
  onClose: () => void;
}) {
  const { template } = useEditor();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const { changes } = preview;

  return (
    <section
      ref={box}
      aria-label="粘贴预览"
      className="paste-preview"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <p className="font-bold">
        {changes.length > 0 ? `将改动${table.name}的 ${changes.length} 格` : '没有可以粘贴的数字'}
        <span className="font-normal text-muted">
          （{preview.bySituation === 'labels' ? '按行名对应' : '从光标所在的格起，依次向右、向下'}）
        </span>
      </p>
      <div className="flex gap-3">
        {changes.length > 0 && (
          <Button size="small" onClick={onApply}>
            粘贴
          </Button>
        )}
        <Button look="secondary" size="small" onClick={onClose}>
          {changes.length > 0 ? '取消' : '关闭'}
        </Button>
      </div>
      <Remarks preview={preview} />
      {changes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by the keyboard.
        <section className="paste-changes" tabIndex={0} aria-label="逐格改动">
          <table className="w-full text-sm">
            <thead>
              <tr className="text-left text-muted">
                <th scope="col">格</th>
                <th scope="col">原来</th>
                <th scope="col">改为</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ cell: each, from, to }) => (
                <tr key={each} className="border-t border-line">
                  <th scope="row" className="py-1 pr-3 text-left font-normal">
                    {fieldName(template, each)}
                  </th>
                  <td className="whitespace-nowrap pr-3 tabular-nums">{from || '空白'}</td>
                  <td className="whitespace-nowrap font-bold tabular-nums">{to}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

const NAMED = 5;

/** What is not pasted, and why. */
function Remarks({ preview: { clipped, notPlaced, totals } }: { preview: Preview }) {
  const { template } = useEditor();
  const off = totals.filter(({ agrees, computed }) => !agrees && computed !== '');
  return (
    <ul className="text-warn">
      {clipped > 0 && <li>！有 {clipped} 个数超出表格，不会粘贴。</li>}
      {notPlaced.length > 0 && (
        <li>
          ！没有看懂的内容不会粘贴：{notPlaced.slice(0, NAMED).join('、')}
          {notPlaced.length > NAMED && ` 等 ${notPlaced.length} 处`}。
        </li>
      )}
      {off.map(({ cell, stated, computed }) => (
        <li key={cell}>
          ！{fieldName(template, cell)}：复制来的合计是 {stated}，粘贴后算出来是 {computed}，请核对。
        </li>
      ))}
    </ul>
  );
}
