'use client';

import { useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
/** One question that writes the sentence about 信息处理费 into part six. */
import { Button } from '@/components/ui/button';
import { feeSentence, withFeeSentence } from '@/lib/report/filling/proposals';
import { readNumber } from '@/lib/report/read-number';

/** An amount in 元 with two decimals is read like any amount of a form. */
const YUAN = { key: 'fee', label: '信息处理费', kind: 'amount', unit: '元', decimals: 2 } as const;

/** None, or the amount; the sentence is shown before it is written. */
export function FeeQuestion() {
  const { written, act, year } = useEditor();
  const [isCharged, setCharged] = useState(false);
  const [amount, setAmount] = useState('');
  const { value } = readNumber(amount, YUAN);
  const hundredths = isCharged ? value : 0;
  const sentence =
    typeof hundredths === 'number' && (!isCharged || hundredths > 0) ? feeSentence(year, hundredths) : undefined;

  return (
    <fieldset className="notice-box">
      <legend className="px-1 font-bold">本年收取信息处理费了吗？</legend>
      <div className="space-y-3">
        <p className="text-sm text-muted">
          法定格式要求在第六部分写明，没有收取也要写。它按件或按量计收，以元为单位，和表二的收费是两回事。
        </p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <label className="flex items-center gap-2">
            <input type="radio" name="fee-charged" checked={!isCharged} onChange={() => setCharged(false)} />
            没有收取
          </label>
          <label className="flex items-center gap-2">
            <input type="radio" name="fee-charged" checked={isCharged} onChange={() => setCharged(true)} />
            收取了
          </label>
          {isCharged && (
            <label className="flex items-center gap-2">
              <input
                type="text"
                inputMode="decimal"
                autoComplete="off"
                aria-label="信息处理费金额（元）"
                className="input-plain w-32"
                value={amount}
                onChange={(event) => setAmount(event.target.value)}
              />
              元
            </label>
          )}
        </div>
        {sentence ? <p>将写入：“{sentence}”</p> : <p className="text-muted">请填写收取的金额，例如 3940 或 128.50。</p>}
        <Button
          look="secondary"
          size="small"
          disabled={!sentence}
          onClick={() => sentence && act(withFeeSentence(written.get().draft, sentence), '已写入信息处理费的一句')}
        >
          写入第六部分
        </Button>
      </div>
    </fieldset>
  );
}
