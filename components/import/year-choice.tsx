/** Which year's report the file becomes, and what is there already. */
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { ExistingReport } from './confirm-import';

export function YearChoice({
  id,
  year,
  years,
  purpose,
  existing,
}: {
  id: string;
  year: number;
  years: readonly number[];
  purpose: 'lastYear' | 'draft';
  existing: ExistingReport | undefined;
}) {
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-form">
          {existing ? (
            <>
              <strong className="text-warn">
                ！{year}年度的报告已经{existing.isImported ? '导入存档' : '建立'}
              </strong>
              （最近保存：{existing.savedAt}）。{rest(existing)}
            </>
          ) : (
            <>
              将新建<strong>{year}年度</strong>的
              {purpose === 'draft'
                ? '报告草稿，写入后直接进入填写'
                : '报告，存为已经公布的报告：不用填写和送审，只供本年对照；以后再导入一次可以更正'}
              。
            </>
          )}
        </p>
        <form method="get" action={`/imports/${id}`} className="flex items-end gap-3">
          <label className="font-bold">
            报告年度
            <select
              key={year}
              id="year"
              name="year"
              defaultValue={year}
              className="ml-2 h-11 rounded border border-edge bg-white px-3 font-normal"
            >
              {years.map((each) => (
                <option key={each} value={each}>
                  {each}年
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" look="secondary">
            换成这一年度
          </Button>
        </form>
      </div>
    </Card>
  );
}

/** What becomes of what is there. */
function rest({ isOpen, isImported }: ExistingReport): string {
  if (!isOpen) return '它现在不能修改，不能导入。';
  if (isImported) return '再导入是更正：内容不同的部分默认用文件的，办理历史里会记下。';
  return '内容不同的部分默认保留现有的、只补空白；要用文件的内容，请在该部分选择“全部用文件的”，或者点最下面的“全部用文件的内容覆盖”。';
}
