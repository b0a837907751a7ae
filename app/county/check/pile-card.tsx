/** One pile: how far its reading is, its files, and what is done to all of it. */

import { PileFilter } from '@/components/pile/pile-filter';
import { PileTable } from '@/components/pile/pile-table';
import { type PileView, rowsIn } from '@/components/pile/pile-views';
import { PileWatch } from '@/components/pile/pile-watch';
import { piledRefusal } from '@/components/pile/pile-words';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { remarksOf } from '@/lib/import/pile/remarks';
import { formatMoment } from '@/lib/report/moment';
import { compareNames } from '@/lib/report/unit/name-order';
import { listPileFiles, type Pile, type PileFile } from '@/lib/store/piles/pile';
import type { Viewer } from '@/lib/workflow/asker';
import { kindNames } from '@/lib/workflow/obligation';
import { cancelPileAction, deletePileAction } from './actions';
import { formerYears } from './years/former-years';

export async function PileCard({ viewer, pile, view }: { viewer: Viewer; pile: Pile; view: PileView }) {
  const listed = await listPileFiles(viewer, pile.id);
  const files = listed.sort((a, b) => compareNames(a.name, b.name));
  const remarks = remarksOf(
    files.filter(({ state }) => state === 'checked' || state === 'read'),
    pile.year,
  );
  const open = files.filter(isOpen).length;
  return (
    <Card title={`${formatMoment(pile.createdAt)}上传的一批，共${files.length}个文件`}>
      {open > 0 && <PileWatch />}
      <div className="space-y-4">
        <PileActs pile={pile} files={files} />
        {files.filter(isCutOff).map((file) => (
          <Notice key={file.id} kind="warn" title={`${file.name}：${piledRefusal(file)}`} />
        ))}
        <FormerYears viewer={viewer} pile={pile} />
        <PileFilter
          view={view}
          counts={{
            all: files.length,
            faulty: rowsIn('faulty', files).length,
            refused: rowsIn('refused', files).length,
            unsettled: rowsIn('unsettled', files).length,
          }}
          addressOf={(each) => `/county/check?pile=${pile.id}${each === 'all' ? '' : `&show=${each}`}`}
        />
        <PileTable
          rows={rowsIn(view, files).map((file) => ({
            ...file,
            kindName: file.unitId && !file.isMainKind ? kindNames[file.kind] : '',
            remarks: remarks.get(file.id) ?? [],
          }))}
        />
      </div>
    </Card>
  );
}

/** The way to taking in at once what is of years that are over. */
async function FormerYears({ viewer, pile }: { viewer: Viewer; pile: Pile }) {
  const files = (await formerYears(viewer, pile)).filter(({ obstacle }) => !obstacle);
  if (files.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-3">
      <span>其中{files.length}份是以前年度的：</span>
      <ButtonLink size="small" href={`/county/check/years?pile=${pile.id}`}>
        一次收下历年报告
      </ButtonLink>
    </p>
  );
}

/** A packed folder of which only a part was read: that is not to be found at the end of hundreds of rows alone. */
function isCutOff({ code }: PileFile): boolean {
  return code === 'tooManyFiles';
}

function isOpen({ state }: PileFile): boolean {
  return state === 'waiting' || state === 'read';
}

function PileActs({ pile, files }: { pile: Pile; files: readonly PileFile[] }) {
  const open = files.filter(isOpen).length;
  const of = (test: (file: PileFile) => boolean) => files.filter(test).length;
  const checked = of(({ state }) => state === 'checked');
  const cancelled = of(({ state }) => state === 'cancelled');
  const faulty = of(({ errors }) => errors > 0);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div role="status">
        <ProgressBar
          filled={files.length - open}
          total={files.length}
          words={open > 0 ? `已处理${files.length - open}/${files.length}` : '全部核对完毕'}
        />
      </div>
      <p>
        核对{checked}个，其中有错误的{faulty}个；没有读取的{of(({ state }) => state === 'refused')}个
        {cancelled > 0 && `；已取消的${cancelled}个`}
        {open > 0 && '。关闭本页也会继续'}
      </p>
      <div className="ml-auto flex flex-wrap gap-3">
        {checked > 0 && (
          <>
            <a className={buttonClass('secondary', 'small')} href={`/county/check/summary?pile=${pile.id}`}>
              下载汇总表（Excel）
            </a>
            <a className={buttonClass('secondary', 'small')} href={`/county/check/sheets?pile=${pile.id}`}>
              下载全部核对意见（Word）
            </a>
          </>
        )}
        {open > 0 && (
          <form action={cancelPileAction}>
            <input type="hidden" name="pile" value={pile.id} />
            <button type="submit" className={buttonClass('secondary', 'small')}>
              停止读取
            </button>
          </form>
        )}
        {open === 0 && (
          <form action={deletePileAction}>
            <input type="hidden" name="pile" value={pile.id} />
            <button type="submit" className={buttonClass('secondary', 'small')}>
              删除这一批
            </button>
          </form>
        )}
      </div>
    </div>
  );
}
