'use client';

/** A text to be copied into another program. */
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';

export function CopyText({ label, text }: { label: string; text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);

  const copy = async () => {
    box.current?.select();
    // Over plain HTTP a browser has no clipboard of its own; the old command still copies what is selected.
    const done = await (navigator.clipboard?.writeText(text).then(() => true) ?? Promise.resolve(false)).catch(
      () => false,
    );
    setCopied(done || document.execCommand('copy'));
  };

  return (
    <div className="space-y-2">
      <label htmlFor="copied" className="font-bold">
        {label}
      </label>
      <textarea
        ref={box}
        id="copied"
        readOnly
        rows={5}
        defaultValue={text}
        className="w-full rounded border border-edge bg-white p-3"
      />
      <Button look="secondary" size="small" onClick={() => void copy()}>
        复制
      </Button>
      <span role="status" className="ml-3 text-sm text-ok">
        {isCopied && '已复制'}
      </span>
    </div>
  );
}
