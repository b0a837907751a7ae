'use client';

/** The last resort, where even the layout failed: no styles, no parts of the app. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <h1>系统出错了</h1>
        <p>已保存的内容没有丢失。请刷新页面；仍不行的，请把错误编号告诉系统管理员。</p>
        <p>错误编号：{error.digest ?? '无'}</p>
      </body>
    </html>
  );
}
