'use client';

/** Choosing a file and sending it to be read. A file can be dropped on the field: browsers take it there by themselves. */
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { SelectField } from '@/components/ui/field';
import { FormContext } from '@/components/ui/form-context';
import { freshForm } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { ScriptSubmit } from '@/components/ui/script-submit';

/** The last ones are not read: chosen all the same, each is told what to do with it. */
const KINDS = '.docx,.html,.htm,.mht,.mhtml,.txt,.md,.csv,.json,.xlsx,.pdf,.ofd,.doc,.wps,.rtf,.xls,.et,.odt';
const UNREACHABLE = '没有连上服务器，文件没有读取，请稍后再试。';

type Answer = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly message: string };

/** Leads on to the confirm page; a refusal is said here, and nothing of the file remains. */
export function UploadForm({
  purpose,
  units,
  unit,
}: {
  purpose: string;
  units: readonly { readonly id: string; readonly name: string }[];
  /** The one that is chosen at first. */
  unit: string;
}) {
  const router = useRouter();
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState('');

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isReading) return;
    setReading(true);
    setProblem('');
    const answer = await send(new FormData(event.currentTarget));
    if (answer.ok) return router.push(`/imports/${answer.id}`);
    setReading(false);
    setProblem(answer.message);
  }

  return (
    <FormContext value={freshForm({ unit })}>
      <form onSubmit={submit} className="space-y-5">
        {problem && <Notice kind="error" title={problem} live />}
        {units.length > 1 ? (
          <SelectField name="unit" label="单位" options={units.map(({ id, name }) => ({ value: id, label: name }))} />
        ) : (
          <input type="hidden" name="unit" value={unit} />
        )}
        <input type="hidden" name="purpose" value={purpose} />
        <div>
          <label htmlFor="file" className="font-bold">
            选择文件
          </label>
          <p id="file-hint" className="text-sm text-muted">
            可以是 Word 文件（.docx）、网页（.html、.mht）、文本（.txt、.md）、表格（.xlsx、.csv）、文字版 PDF 或
            OFD，或本系统的报告数据文件（.json）。
          </p>
          <input
            id="file"
            name="file"
            type="file"
            required
            accept={KINDS}
            aria-describedby="file-hint"
            className="upload-field"
            onChange={() => setProblem('')}
          />
          <p className="mt-1 text-sm text-muted">
            也可以把文件拖到框里。文件读完即删，读出的内容由您核对之后才写进报告。
          </p>
        </div>
        <ScriptSubmit aria-disabled={isReading}>{isReading ? '正在读取…' : '读取文件'}</ScriptSubmit>
      </form>
    </FormContext>
  );
}

/** The file alone is the body: what it is for stands in the address, where it is looked at first. */
async function send(form: FormData): Promise<Answer> {
  const [unit, purpose, file] = [form.get('unit'), form.get('purpose'), form.get('file')];
  if (!(file instanceof File)) return { ok: false, message: UNREACHABLE };
  const asked = new URLSearchParams({ unit: String(unit), purpose: String(purpose), name: file.name });
  try {
    const response = await fetch(`/imports?${asked}`, { method: 'POST', body: file });
    return await response.json();
  } catch {
    return { ok: false, message: UNREACHABLE };
  }
}
