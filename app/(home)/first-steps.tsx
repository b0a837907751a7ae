/** What to do with an app that holds no report yet. */
import Link from 'next/link';
import { Card } from '@/components/ui/card';

export function FirstSteps({ year }: { year: number }) {
  return (
    <Card title="从这里开始">
      <ol className="list-inside list-decimal space-y-2">
        <li>
          <Link href="/unit" prefetch={false} className="text-brand underline">
            核对单位信息
          </Link>
          ：名称、地址和电话会写进报告的前言和落款。
        </li>
        <li>在下面新建{year}年度的报告，系统按法定格式备好各个部分和表格。</li>
        <li>逐项填写。合计自动计算，数字对不上的地方当场提示，内容自动保存。</li>
        <li>在“预览与导出”里查看成稿，下载Word文件和网页，报送和公布。</li>
      </ol>
    </Card>
  );
}
