/** What surrounds every page for people who are signed in: where they are, who they are, the way out. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import { LookMenu } from './look-menu';

const places = {
  reports: { href: '/', label: '年度报告' },
  inbox: { href: '/inbox', label: '消息' },
  unit: { href: '/unit', label: '单位信息' },
  help: { href: '/help', label: '帮助' },
  rules: { href: '/rules', label: '核对规则' },
  units: { href: '/units', label: '单位和人员' },
  audit: { href: '/audit', label: '操作记录' },
  account: { href: '/account', label: '我的账号' },
};

export type Place = keyof typeof places;

const everybody = ['reports', 'inbox', 'unit', 'help', 'rules'] as const satisfies readonly Place[];

export interface FrameProps {
  readonly name: string;
  /** The person's unit; of several, how many. */
  readonly unit: string;
  readonly current?: Place;
  /** Places beyond those that everybody has. */
  readonly more?: readonly Place[];
  /** `page` for reading, `full` for working over the whole width. */
  readonly width?: 'page' | 'full';
  /** Notices that were not read. */
  readonly unread: number;
  readonly signOut: () => Promise<void>;
  readonly children: ReactNode;
}

export function Frame({ name, unit, current, more = [], width = 'page', unread, signOut, children }: FrameProps) {
  const column = width === 'page' ? 'mx-auto max-w-page' : '';
  return (
    <>
      <a href="#main" className="skip-link">
        跳到正文
      </a>
      <header className="bg-bar text-bar-text print:hidden">
        <div className={`flex flex-wrap items-center gap-x-2 gap-y-1 px-6 pb-2 md:gap-x-8 md:pb-0 ${column}`}>
          <Link href="/" prefetch={false} className="pt-3 text-xl font-bold tracking-widest md:pb-3">
            公开年报
          </Link>
          <nav aria-label="主菜单" className="-mx-2 flex basis-full flex-wrap md:mx-0 md:flex-1 md:basis-0">
            {[...everybody, ...more].map((place) => (
              <MenuLink
                key={place}
                place={place}
                isCurrent={place === current}
                count={place === 'inbox' ? unread : 0}
              />
            ))}
          </nav>
          <p className="text-sm">{unit}</p>
          <MenuLink place="account" isCurrent={current === 'account'} label={name} />
          <LookMenu />
          <form action={signOut}>
            <button type="submit" className="rounded border border-bar-text px-3 py-1 text-sm hover:bg-bar-hover">
              退出登录
            </button>
          </form>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={`px-6 py-6 print:p-0 ${column}`}>
        {children}
      </main>
      <footer className={`px-6 pb-6 text-sm text-muted print:hidden ${column}`}>
        <Link href="/accessibility" prefetch={false} className="underline">
          无障碍说明
        </Link>
      </footer>
    </>
  );
}

function MenuLink({
  place,
  isCurrent,
  label,
  count = 0,
}: {
  place: Place;
  isCurrent: boolean;
  label?: string;
  count?: number;
}) {
  const { href, label: name } = places[place];
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={label && `${name}：${label}`}
      className={`whitespace-nowrap border-b-4 px-2 pb-1 pt-2 hover:bg-bar-hover md:px-3 md:pb-2 md:pt-3 ${isCurrent ? 'border-bar-text font-bold forced-colors:border-[Highlight]' : 'border-transparent forced-colors:border-[Canvas]'}`}
    >
      {label ?? name}
      {count > 0 && (
        <span className="ml-2 rounded bg-bar-text px-2 text-sm font-bold text-bar">
          {count}
          <span className="sr-only">条未读</span>
        </span>
      )}
    </Link>
  );
}
