/** What surrounds the pages before one is signed in. */
import type { ReactNode } from 'react';
import { LookMenu } from './look-menu';

export function Door({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  return (
    <div className="border-t-8 border-brand px-6 py-10">
      <main className="mx-auto max-w-form">
        <p className="text-xl font-bold tracking-widest text-brand">公开年报</p>
        <p className="text-muted">政府信息公开年报编制系统</p>
        <h1 className="mt-6 text-2xl font-bold">{title}</h1>
        {intro && <p className="mt-1 text-muted">{intro}</p>}
        <div className="mt-6 space-y-6">{children}</div>
      </main>
      <footer className="mx-auto mt-10 flex max-w-form flex-wrap items-start gap-x-6 gap-y-2 text-sm text-muted">
        <LookMenu />
        <a href="/accessibility" className="py-1 underline">
          无障碍说明
        </a>
      </footer>
    </div>
  );
}
