'use client';

/** The bar that stays in sight: whose report it is, whether it is saved, and where to go from it; one of practice takes no files and is sent in for practice. */
import { SaveStatus } from '@/components/editor/saving/save-status';
import type { Saving } from '@/components/editor/saving/use-autosave';
import { ButtonLink } from '@/components/ui/button';
import { kindNames } from '@/lib/workflow/obligation';
import type { EditedUnit } from './editor-context';
import { useHeightAs } from './page/use-height-as';
import { PaperSwitch } from './paper/paper-switch';

interface EditorBarProps {
  readonly reportId: string;
  readonly unit: EditedUnit;
  readonly year: number;
  readonly saving: Saving;
  readonly isPractice: boolean;
}

export function EditorBar({ reportId, unit, year, saving, isPractice }: EditorBarProps) {
  const bar = useHeightAs<HTMLDivElement>('--bar');
  return (
    <div ref={bar} className="editor-bar">
      <p className="font-bold">
        {isPractice && `${kindNames.practice}：`}
        {unit.shortName} {year} 年度报告
      </p>
      <SaveStatus saving={saving} />
      <div className="flex flex-wrap items-center gap-2">
        <ButtonLink size="small" look="quiet" href={`/reports/${reportId}/history#earlier`}>
          找回以前的内容
        </ButtonLink>
        <PaperSwitch />
        {!isPractice && (
          <ButtonLink size="small" href={`/imports/new?purpose=draft&unit=${unit.id}`}>
            导入文件
          </ButtonLink>
        )}
        <ButtonLink size="small" href={`/reports/${reportId}/preview`}>
          预览与导出
        </ButtonLink>
        <ButtonLink size="small" look="primary" href={`/reports/${reportId}/${isPractice ? 'review' : 'submit'}`}>
          {isPractice ? '练习送审' : '核对并送审'}
        </ButtonLink>
      </div>
    </div>
  );
}
