'use client';

/** Chooses the workbook of another office and has it read; the answer is one sentence, and the page shows the rest. */
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface Answer {
  readonly ok: boolean;
  readonly message: string;
}

export function OfficeUpload({ action, office, name }: { action: string; office: string; name: string }) {
  const router = useRouter();
  const [answer, setAnswer] = useState<Answer>();
  const [isBusy, setBusy] = useState(false);
  const id = `book-${office}`;

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get('book');
    if (isBusy) return;
    if (!(chosen instanceof File) || chosen.size === 0) return setAnswer({ ok: false, message: '请先选择文件。' });
    setBusy(true);
    const answered = await sent(`${action}&name=${encodeURIComponent(chosen.name.slice(0, 100))}`, chosen);
    setAnswer(answered);
    setBusy(false);
    if (answered.ok) router.refresh();
  };

  return (
    <div className="space-y-3">
      <form onSubmit={send} className="flex flex-wrap items-end gap-4">
        <div>
          <label htmlFor={id} className="block font-bold">
            {name}的表（.xlsx）
          </label>
          <input id={id} name="book" type="file" accept=".xlsx" className="mt-2" />
        </div>
        <Button type="submit" look="secondary" aria-disabled={isBusy}>
          {isBusy ? '正在读取…' : `读取${name}的表`}
        </Button>
      </form>
      {answer && <Notice kind={answer.ok ? 'ok' : 'error'} live title={answer.message} />}
    </div>
  );
}

async function sent(address: string, file: File): Promise<Answer> {
  try {
    const response = await fetch(address, { method: 'POST', body: file });
    const answer: Partial<Answer> = await response.json();
    return { ok: response.ok, message: answer.message ?? '没有办成，请稍后再试。' };
  } catch {
    return { ok: false, message: '没有连上服务器，或者文件在选择以后又改动过。什么都没有保存，请重新选择文件。' };
  }
}
