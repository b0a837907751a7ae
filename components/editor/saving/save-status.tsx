'use client';

import type { ReactNode } from 'react';
import { useValue } from '@/components/editor/value-store';
/** Whether what was typed is safe, in words, always in view. */
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { later } from '@/components/ui/later';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { formatClock } from '@/lib/report/moment';
import type { SaveState } from './autosave';
import type { Saving } from './use-autosave';

/** The id of the list of conflicts. */
export const CONFLICTS = 'conflicts';

const RefusalWords = later(async () => (await import('./refusal-words')).RefusalWords);

function words(state: SaveState, isKept: boolean, conflicts: number): ReactNode {
  if (state.kind === 'saved' && conflicts > 0) return `未保存：有 ${conflicts} 处和别处的修改不同，请选用哪一个`;
  switch (state.kind) {
    case 'saved':
      return `已保存 ${formatClock(state.at)}`;
    case 'waiting':
    case 'saving':
      return '正在保存…';
    case 'unreachable':
      return (
        <>
          未保存：{state.code ? <RefusalWords code={state.code} goesOn /> : '连不上服务器'}，
          {isKept ? '已存在本机，恢复后自动保存' : '本机也存不下，请不要关闭页面'}
        </>
      );
    case 'refused':
      return (
        <>
          未保存：
          <RefusalWords code={state.code} />
        </>
      );
  }
}

/** The state of saving; where something is wrong, with a way to try again. */
export function SaveStatus({ saving }: { saving: Saving }) {
  const state = useValue(saving.state, (value) => value);
  const isKept = useValue(saving.isKept, (value) => value);
  const conflicts = useValue(saving.conflicts, (all) => all.length);
  const isHydrated = useIsHydrated();
  const canRetry = state.kind === 'unreachable' || state.kind === 'refused';
  const isWrong = canRetry || (state.kind === 'saved' && conflicts > 0);
  return (
    <div className="flex items-center gap-3 text-sm">
      <p role="status" className={isWrong ? 'font-bold text-danger' : 'text-muted'}>
        {isWrong ? '⚠ ' : ''}
        {isHydrated ? words(state, isKept, conflicts) : '正在打开…'}
      </p>
      {canRetry && (
        <Button look="quiet" size="inline" onClick={saving.retry}>
          再试一次
        </Button>
      )}
      {isWrong && !canRetry && (
        <Button look="quiet" size="inline" onClick={() => document.getElementById(CONFLICTS)?.focus()}>
          去选用
        </Button>
      )}
      {state.kind === 'refused' && state.code === 'signedOut' && (
        <a className={buttonClass('quiet', 'inline')} href={signInHref()}>
          重新登录并保存
        </a>
      )}
    </div>
  );
}

/** Signing in leads back to this place, where what is unsaved is taken up again. */
function signInHref(): string {
  const { pathname, search } = window.location;
  return `/sign-in?next=${encodeURIComponent(pathname + search)}`;
}
