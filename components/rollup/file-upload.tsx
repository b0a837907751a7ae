'use client';

/** Chooses files and has them read one after the other; each is answered in one sentence, and the page shows the rest. */
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { ScriptSubmit } from '@/components/ui/script-submit';

interface Answer {
  readonly ok: boolean;
  readonly message: string;
}

interface FileUploadProps {
  readonly action: string;
  readonly id: string;
  readonly label: string;
  readonly button: string;
  /** Endings, as browsers take them. */
  readonly accept: string;
  readonly multiple?: boolean;
}

export function FileUpload({ action, id, label, button, accept, multiple = false }: FileUploadProps) {
  const router = useRouter();
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [isBusy, setBusy] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const files = chosenIn(event.currentTarget);
    if (files.length === 0) return setAnswers([{ ok: false, message: '请先选择文件。' }]);
    setBusy(true);
    const answered = await sentInTurn(action, files);
    setAnswers(answered);
    setBusy(false);
    if (answered.some(({ ok }) => ok)) router.refresh();
  };

  return (
    <div className="space-y-3">
      <form onSubmit={send} className="flex flex-wrap items-end gap-4">
        <div>
          <label htmlFor={id} className="block font-bold">
            {label}
          </label>
          <input id={id} name="file" type="file" accept={accept} multiple={multiple} className="mt-2" />
        </div>
        <ScriptSubmit look="secondary" aria-disabled={isBusy}>
          {isBusy ? '正在读取…' : button}
        </ScriptSubmit>
      </form>
      {answers.map(({ ok, message }) => (
        <Notice key={message} kind={ok ? 'ok' : 'error'} live title={message} />
      ))}
    </div>
  );
}

function chosenIn(form: HTMLFormElement): File[] {
  return new FormData(form)
    .getAll('file')
    .flatMap((chosen) => (chosen instanceof File && chosen.size > 0 ? [chosen] : []));
}

/** Of several files each answer names its own. */
async function sentInTurn(action: string, files: readonly File[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const file of files) {
    const { ok, message } = await sent(`${action}&name=${encodeURIComponent(file.name.slice(0, 100))}`, file);
    answers.push({ ok, message: files.length > 1 ? `${file.name}：${message}` : message });
  }
  return answers;
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
