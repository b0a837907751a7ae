'use client';

/** The picture as PNG, for chat groups and pages that take no SVG. The browser draws it: it has the fonts, a server may not. */
import { useState } from 'react';

/** Dots of the picture for one of the drawing's: sharp on paper and on fine screens. */
const SCALE = 2;

/** `source` is the address of the same picture as SVG. */
export function PngButton({ source }: { source: string }) {
  const [said, setSaid] = useState('');

  async function save(): Promise<void> {
    setSaid('正在画…');
    try {
      const { svg, name } = await fetched(source);
      offer(await drawn(svg), name.replace(/\.svg$/, '.png'));
      setSaid('图片已下载。');
    } catch {
      setSaid('没有画成，请刷新页面后再试，或下载 .svg 的图片。');
    }
  }

  return (
    <div className="space-y-1">
      <button type="button" className="export-link w-full text-left" onClick={save}>
        <strong>下载一图读懂（PNG 图片）</strong>
        <span>（.png，可以发到工作群）</span>
      </button>
      <p role="status" className="text-sm text-muted empty:hidden">
        {said}
      </p>
    </div>
  );
}

/** The drawing and the name that the server gives its file. */
async function fetched(source: string): Promise<{ svg: string; name: string }> {
  const response = await fetch(source, { cache: 'no-store' });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const [, name = '.svg'] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { svg: await response.text(), name: decodeURIComponent(name) };
}

async function drawn(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('nothing was drawn'))), 'image/png'),
  );
}

function offer(picture: Blob, name: string): void {
  const address = URL.createObjectURL(picture);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
