'use client';

/** Sending the scan of a sheet that was signed on paper. */
import { type FormEvent, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { ScriptSubmit } from '@/components/ui/script-submit';
import { scanKinds } from '@/lib/report/limits/scans';

const UNREACHABLE = '没有连上服务器，扫描件没有上传，请稍后再试。';

type Answer = { readonly ok: true } | { readonly ok: false; readonly message: string };

export function ScanUpload({ reportId }: { reportId: string }) {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('scan');
    if (isSending || !(file instanceof File)) return;
    setSending(true);
    const answered = await send(reportId, file);
    setSending(false);
    if (answered.ok) window.location.reload();
    else setProblem(answered.message);
  }

  return (
    <form onSubmit={submit} className="space-y-3">
      {problem && <Notice kind="error" title={problem} live />}
      <label htmlFor="scan" className="block font-bold">
        上传签批后的扫描件
      </label>
      <p id="scan-hint" className="text-sm text-muted">
        PDF 或图片（png、jpg），不超过10 MB。上传后不能更换，与报告一并保存。
      </p>
      <input
        id="scan"
        name="scan"
        type="file"
        required
        accept={scanKinds.map(({ ending }) => ending).join(',')}
        aria-describedby="scan-hint"
        className="upload-field"
      />
      <ScriptSubmit look="secondary" aria-disabled={isSending}>
        {isSending ? '正在上传…' : '上传扫描件'}
      </ScriptSubmit>
    </form>
  );
}

async function send(reportId: string, body: File): Promise<Answer> {
  try {
    const address = `/reports/${reportId}/scan?${new URLSearchParams({ name: body.name })}`;
    return await (await fetch(address, { method: 'POST', body })).json();
  } catch {
    return { ok: false, message: UNREACHABLE };
  }
}
