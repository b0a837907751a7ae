/** The two ways in for an old file, distinguished by what becomes of it, and the files that wait to be confirmed. */
import { ButtonLink } from '@/components/ui/button';

export interface WaitingImport {
  readonly id: string;
  readonly fileName: string;
  /** In words: what it is to become, and since when it waits. */
  readonly purpose: string;
  readonly readAt: string;
  /** When it is forgotten if nobody goes on with it. */
  readonly keptUntil: string;
}

export function ImportDoors({ year, waiting }: { year: number; waiting: readonly WaitingImport[] }) {
  return (
    <div className="space-y-5">
      {waiting.length > 0 && (
        <ul className="space-y-2">
          {waiting.map(({ id, fileName, purpose, readAt, keptUntil }) => (
            <li key={id} className="flex flex-wrap items-center gap-3 rounded bg-warn-tint px-4 py-2">
              <span className="min-w-0 flex-1 break-words">
                <strong className="text-warn">！等待核对：</strong>
                {fileName}（{purpose}，{readAt}读取，保留到{keptUntil}）
              </span>
              <ButtonLink look="primary" size="small" href={`/imports/${id}`} aria-label={`继续核对${fileName}`}>
                继续核对
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
      <div className="grid gap-5 md:grid-cols-2">
        <div className="space-y-2">
          <p>
            有{year - 1}年度已公布的报告？读进来存档，上年结转自动带入{year}年度报告，并与上年核对。
          </p>
          <ButtonLink href="/imports/new?purpose=lastYear">导入上年报告</ButtonLink>
        </div>
        <div className="space-y-2">
          <p>{year}年度报告已经有稿子，或在另一台电脑上写了一半？读进来接着写。</p>
          <ButtonLink href="/imports/new?purpose=draft">导入为本年草稿</ButtonLink>
        </div>
      </div>
    </div>
  );
}
