/** Where a long list stands, with the ways to the pages before and behind. */
import { ButtonLink } from './button';

interface PagesProps {
  /** What is counted: 人, 个单位. */
  readonly of: string;
  readonly count: number;
  /** How many a page holds, and which page this is, from 1. */
  readonly size: number;
  readonly page: number;
  readonly addressOf: (page: number) => string;
}

export function Pages({ of, count, size, page, addressOf }: PagesProps) {
  const first = (page - 1) * size;
  return (
    <div className="mt-4 flex items-center gap-4 print:hidden">
      <p className="text-muted">
        {count === 0 ? '没有符合的。' : `共${count}${of}，第${first + 1}至${Math.min(first + size, count)}${of}`}
      </p>
      {page > 1 && <ButtonLink href={addressOf(page - 1)}>上一页</ButtonLink>}
      {first + size < count && <ButtonLink href={addressOf(page + 1)}>下一页</ButtonLink>}
    </div>
  );
}

/** The page that an address asks for: from 1 to the last one that holds anything. */
export function pageOf(asked: string | undefined, count: number, size: number): number {
  const last = Math.max(1, Math.ceil(count / size));
  return Math.min(last, Math.max(1, Math.floor(Number(asked ?? 1)) || 1));
}
