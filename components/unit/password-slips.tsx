'use client';

/** First passwords as slips to print and cut, by unit. They are shown once: leaving the page asks first. */
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Slip } from './roster-answer';

export function PasswordSlips({ slips }: { slips: readonly Slip[] }) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  const units = [...new Set(slips.map(({ unit }) => unit))];
  return (
    <section aria-label="初始密码条" className="space-y-6">
      <div className="space-y-4 print:hidden">
        <Notice kind="warn" title="初始密码只显示这一次，系统里不保存。请现在打印，或存为PDF">
          离开这一页以后就看不到了；丢失的，可以在“人员”里重置密码。
        </Notice>
        <Button onClick={() => window.print()}>打印初始密码条</Button>
      </div>
      {units.map((unit) => (
        <section key={unit} className="break-inside-avoid-page">
          <h2 className="mb-2 text-lg font-bold">{unit}</h2>
          <ul className="grid grid-cols-2 gap-3">
            {slips
              .filter((slip) => slip.unit === unit)
              .map((slip) => (
                <SlipBox key={slip.username} slip={slip} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function SlipBox({ slip: { name, username, password, posts } }: { slip: Slip }) {
  return (
    <li className="break-inside-avoid rounded border border-dashed border-edge bg-white p-3">
      <p>
        <strong>{name}</strong>　<span className="text-sm text-muted">{posts.join('、')}</span>
      </p>
      <p>
        用户名　<span className="font-mono">{username}</span>
      </p>
      <p>
        初始密码　<span className="font-mono text-lg">{password}</span>
      </p>
      <p className="text-sm text-muted">首次登录时必须修改密码。</p>
    </li>
  );
}
