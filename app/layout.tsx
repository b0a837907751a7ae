import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { NONCE_HEADER } from '@/app/incoming/nonce-header';
import { LOOK_COOKIE, lookOf, TEXT_COOKIE, textOf } from '@/components/frame/looks';
import './tokens.css';
import './globals.css';

export const metadata: Metadata = {
  title: { default: '公开年报', template: '%s · 公开年报' },
  description: '编写、核对和导出政府信息公开年报',
  robots: { index: false, follow: false },
  manifest: '/manifest.webmanifest',
  icons: { apple: '/icons/apple-touch-icon.png' },
  // Double-core browsers of Chinese offices choose Chromium by these.
  other: { renderer: 'webkit', 'force-rendering': 'webkit' },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = await cookies();
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <html
      lang="zh-CN"
      data-look={lookOf(chosen.get(LOOK_COOKIE)?.value)}
      data-text={textOf(chosen.get(TEXT_COOKIE)?.value)}
    >
      <head>
        <meta httpEquiv="X-UA-Compatible" content="IE=edge" />
        {/* Browsers hide the mark from scripts after reading it, so the page that React compares never has it. */}
        <script src="/browser-check.js" nonce={nonce} suppressHydrationWarning />
      </head>
      <body className="bg-surface text-ink">
        <noscript>
          <p className="bg-warn-tint p-4 text-lg">
            浏览器没有运行脚本，本系统无法使用。请在浏览器设置里允许脚本（JavaScript），再刷新页面。
          </p>
        </noscript>
        {children}
      </body>
    </html>
  );
}
