/** What is said, and can be done, where a report is only for practice. */
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';

export function PracticeNotice() {
  return (
    <div className="mb-6">
      <Notice kind="warn" title="练习，不是正式年报">
        这里写的不报送，不计入进展、汇总、公开数据和任何统计，只有本单位的人看得到。写完可以“练习送审”，自己扮演各级审核员。用完在“预览与导出”里丢弃。
      </Notice>
    </div>
  );
}

export function DiscardPractice({ id, action }: { id: string; action: (data: FormData) => Promise<void> }) {
  return (
    <Card title="练习完了">
      <form action={action} className="space-y-3">
        <p>丢弃以后，这份练习报告和它的修改记录都不再保留，可以另建一份。</p>
        <input type="hidden" name="id" value={id} />
        <button type="submit" name="discard" value="1" className={buttonClass('secondary', 'normal')}>
          丢弃这份练习
        </button>
      </form>
    </Card>
  );
}
