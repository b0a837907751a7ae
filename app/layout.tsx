import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './globals.css';

export const metadata: Metadata = {
  title: { default: '公开年报', template: '%s · 公开年报' },
  description: '编写、核对和导出政府信息公开年报',
  robots: { index: false, follow: false },
  // Double-core browsers of Chinese offices choose Chromium by these.
  other: { renderer: 'webkit', 'force-rendering': 'webkit' },
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <head>
        <meta httpEquiv="X-UA-Compatible" content="IE=edge" />
      </head>
      <body className="bg-surface text-ink">
        {/* The old core of double-core browsers cannot run the app; not knowing @supports, it alone shows this. */}
        <p className="bg-warn-tint p-4 text-lg supports-[display:grid]:hidden">
          您的浏览器正在使用旧的IE内核，无法使用本系统。请切换到“极速模式”，或改用360安全浏览器、奇安信可信浏览器、Edge、Chrome等浏览器的最新版本。
        </p>
        {children}
      </body>
    </html>
  );
}
