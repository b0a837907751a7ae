'use client';

/** Choosing a workbook of units, and what became of it. */
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface Outcome {
  readonly ok: boolean;
  readonly message?: string;
  readonly added?: number;
  readonly known?: number;
  readonly problems?: readonly { readonly row: number; readonly message: string }[];
}

export function ImportUnits({ action }: { action: string }) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('workbook');
    if (!(file instanceof File) || file.size === 0) return setOutcome({ ok: false, message: '请先选择文件。' });
    setBusy(true);
    setOutcome(await sent(action, file));
    setBusy(false);
  };

  return (
    <form onSubmit={(event) => void send(event)} className="space-y-4">
      <p>
        先导出现有单位作为样表，在里面逐行补充下级单位，再选择这个文件导入。已有的单位不会改动；有一行不对，就一行也不导入。
      </p>
      {outcome && <OutcomeNotice outcome={outcome} />}
      <div className="flex flex-wrap items-end gap-4">
        <div>
          <label htmlFor="workbook" className="block font-bold">
            Excel 文件（.xlsx）
          </label>
          <input id="workbook" name="workbook" type="file" accept=".xlsx" className="mt-2" />
        </div>
        <Button type="submit" look="secondary" aria-disabled={isBusy}>
          {isBusy ? '正在导入…' : '导入'}
        </Button>
      </div>
    </form>
  );
}

async function sent(action: string, file: File): Promise<Outcome> {
  try {
    const answer = await fetch(action, { method: 'POST', body: file });
    const outcome: Outcome = await answer.json();
    return outcome;
  } catch {
    return { ok: false, message: '没有连上服务器，什么都没有导入，请稍后再试。' };
  }
}

function OutcomeNotice({ outcome: { ok, message, added = 0, known = 0, problems = [] } }: { outcome: Outcome }) {
  if (ok) {
    return (
      <Notice kind="ok" live title={`已新增${added}个单位，${known}个已有的没有改动`}>
        <a href="/units" className="text-brand underline">
          刷新单位列表
        </a>
      </Notice>
    );
  }
  if (problems.length === 0) return <Notice kind="error" live title={message} />;
  return (
    <Notice kind="error" live title={`有${problems.length}处需要修改，没有导入任何单位`}>
      <ul className="list-inside list-disc">
        {problems.map(({ row, message: what }) => (
          <li key={`${row} ${what}`}>
            {row > 0 && `第${row}行：`}
            {what}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
