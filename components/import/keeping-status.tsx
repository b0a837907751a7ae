'use client';

/** Whether what was corrected is safe. */
import { useKeeping } from './import-provider';

const words = {
  idle: '',
  waiting: '正在保存更正…',
  kept: '更正已保存',
  failed: '更正还没有保存，正在重试；现在离开会丢失刚才的更正。',
} as const;

export function KeepingStatus() {
  const keeping = useKeeping();
  return (
    <span role="status" className={keeping === 'failed' ? 'font-bold text-danger' : 'text-sm text-muted'}>
      {words[keeping]}
    </span>
  );
}
