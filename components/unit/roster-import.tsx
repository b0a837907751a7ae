'use client';

/** Setting up units and accounts from a workbook: choose it, look at what would change, confirm, print the slips. */
import { type FormEvent, useState } from 'react';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { ScriptSubmit } from '@/components/ui/script-submit';
import { PasswordSlips } from './password-slips';
import type { RosterAnswer } from './roster-answer';
import { RosterFaults } from './roster-faults';
import { RosterPreview } from './roster-preview';

type Outcome = RosterAnswer | { readonly kind: 'unsent'; readonly message: string };

export function RosterImport({ action }: { action: string }) {
  const [file, setFile] = useState<File>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);

  const send = async (chosen: File, digest?: string) => {
    setBusy(true);
    setOutcome(await sent(digest ? `${action}?plan=${digest}` : action, chosen));
    setBusy(false);
  };

  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const chosen = new FormData(event.currentTarget).get('workbook');
    if (!(chosen instanceof File) || chosen.size === 0)
      return setOutcome({ kind: 'unsent', message: '请先选择填好的文件。' });
    setFile(chosen);
    void send(chosen);
  };

  if (outcome?.kind === 'taken') return <Taken {...outcome} />;
  return (
    <>
      <Card title="第二步　选择填好的文件">
        <form onSubmit={choose} className="flex flex-wrap items-end gap-4">
          <div>
            <label htmlFor="workbook" className="block font-bold">
              Excel 文件（.xlsx）
            </label>
            <input id="workbook" name="workbook" type="file" accept=".xlsx" className="mt-2" />
          </div>
          <ScriptSubmit look={outcome?.kind === 'preview' ? 'secondary' : 'primary'} aria-disabled={isBusy}>
            {isBusy ? '正在核对…' : '核对，先不建立'}
          </ScriptSubmit>
        </form>
      </Card>
      {outcome?.kind === 'unsent' && <Notice kind="error" live title={outcome.message} />}
      {outcome?.kind === 'faults' && <RosterFaults {...outcome} />}
      {outcome?.kind === 'preview' && file && (
        <RosterPreview {...outcome} isBusy={isBusy} onConfirm={() => void send(file, outcome.digest)} />
      )}
    </>
  );
}

function Taken({ added, changed, slips }: Extract<RosterAnswer, { kind: 'taken' }>) {
  return (
    <>
      <div className="print:hidden">
        <Notice kind="ok" live title={`已建立：新增${added}个单位，修改${changed}个单位，新建${slips.length}个账号`}>
          <a href="/units" className="text-brand underline">
            单位列表
          </a>
          　
          <a href="/people" className="text-brand underline">
            人员
          </a>
        </Notice>
      </div>
      {slips.length > 0 && <PasswordSlips slips={slips} />}
    </>
  );
}

async function sent(address: string, file: File): Promise<Outcome> {
  try {
    const answer = await fetch(address, { method: 'POST', body: file });
    const outcome: RosterAnswer | { readonly kind?: undefined; readonly message?: string } = await answer.json();
    return outcome.kind ? outcome : { kind: 'unsent', message: outcome.message ?? '没有办成，请稍后再试。' };
  } catch {
    return { kind: 'unsent', message: '没有连上服务器，或者文件在选择以后又改动过。什么都没有建立，请重新选择文件。' };
  }
}
