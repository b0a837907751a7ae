'use client';

/** Copies the report as formatted text for the editor of a content management system. */
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';

/** Fetches the fragment ahead, so that copying happens at once, as browsers demand of a click. */
export function CopyFragment({ source }: { source: string }) {
  const [html, setHtml] = useState<string>();
  const [said, setSaid] = useState('');

  useEffect(() => {
    let isOpen = true;
    fetch(source, { cache: 'no-store' })
      .then(async (response) => {
        if (!response.ok) throw new Error(`status ${response.status}`);
        const text = await response.text();
        if (isOpen) setHtml(text);
      })
      .catch(() => isOpen && setSaid('没有取到网页内容，请刷新页面后再试。'));
    return () => {
      isOpen = false;
    };
  }, [source]);

  return (
    <div className="space-y-1">
      <Button
        look="secondary"
        className="w-full"
        disabled={html === undefined}
        onClick={() =>
          setSaid(
            html && copyHtml(html) ? '已复制，可以粘贴到网站后台的编辑器里。' : '没有复制成功，请改用下载的网页文件。',
          )
        }
      >
        复制到网站后台
      </Button>
      <p role="status" className="text-sm text-muted">
        {said || '复制带表格的正文，粘贴到门户网站的内容编辑器。'}
      </p>
    </div>
  );
}

/** True when the clipboard took it. The older way, because the newer needs HTTPS, which an office network may not have. */
function copyHtml(html: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plainText(html));
  };
  document.addEventListener('copy', onCopy);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return isCopied;
}

function plainText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}
