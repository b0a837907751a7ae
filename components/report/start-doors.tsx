/** A year without a report: the three ways to begin it, and a look at a finished one. */
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import type { FormAction } from '@/components/ui/form-state';
import { BeginBlank } from './new-report';

interface StartDoorsProps {
  readonly action: FormAction;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly year: number;
  /** Whether last year's report is there to go on from. */
  readonly hasPrior: boolean;
  /** Whether a blank one was begun, and nothing typed into it. */
  readonly isBegun: boolean;
}

export function StartDoors({ action, units, year, hasPrior, isBegun }: StartDoorsProps) {
  return (
    <section aria-label={`开始${year}年度报告`} className="start-doors">
      <div className="grid gap-5 md:grid-cols-3">
        <Door title="导入上年报告" text={IMPORT_TEXT[hasPrior ? 'again' : 'first'](year)}>
          <ButtonLink look={hasPrior ? 'secondary' : 'primary'} href="/imports/new?purpose=lastYear">
            选择上年的文件
          </ButtonLink>
        </Door>
        <Door
          title="从空白开始"
          text={`系统按法定格式备好各部分和表格，标题、前言和落款按单位信息写好${hasPrior ? '，上年结转自动带入' : ''}。`}
        >
          <BeginBlank
            action={action}
            units={units}
            year={year}
            look={hasPrior ? 'primary' : 'secondary'}
            isBegun={isBegun}
          />
        </Door>
        <Door title="零报告" text="这一年没有收到申请，也没有处理决定和收费。回答几个问题，系统写好整份报告。">
          <ButtonLink href="/reports/zero">写零报告</ButtonLink>
        </Door>
      </div>
      <p className="text-muted">
        没写过？
        <a className={buttonClass('quiet', 'inline')} href="/sample">
          先看一份填好的样例
        </a>
        。单位的名称、地址和电话会写进报告，可以先
        <a className={buttonClass('quiet', 'inline')} href="/unit">
          核对单位信息
        </a>
        。
      </p>
    </section>
  );
}

const IMPORT_TEXT = {
  first: (year: number) => `有${year - 1}年度已公布的报告？先存进来，上年结转自动带入，两年自动核对。`,
  again: (year: number) => `${year - 1}年度的报告已经在系统里。要换成正式公布的文件，可以重新导入。`,
};

function Door({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-4 rounded border border-line bg-white p-6 shadow-card">
      <h2 className="text-xl font-bold">{title}</h2>
      <p className="flex-1">{text}</p>
      <div>{children}</div>
    </div>
  );
}
