import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Door } from '@/components/frame/door';
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import { figureColumns, figureName } from '@/lib/export/figures';
import { factColumns } from '@/lib/export/open-data';
import { openOffice } from '@/lib/store/open-data/open-data';
import { newestTemplate } from '@/lib/template/registry';

export const metadata: Metadata = { title: '年报开放数据' };
export const dynamic = 'force-dynamic';

interface OpenPageProps {
  readonly params: Promise<{ office: string }>;
}

/** For anybody: which years there are, and what every column means. */
export default async function OpenPage({ params }: OpenPageProps) {
  const { office: id } = await params;
  const office = await openOffice(id);
  if (!office) notFound();
  return (
    <Door
      title="政府信息公开工作年度报告：开放数据"
      intro={`${office.name}及所属单位已经公布的年度报告中的数字，可以自由下载和使用。没有公布的、正在更正的不在内。`}
    >
      <div className="space-y-6">
        <Card title="下载">
          {office.years.length === 0 && <p>还没有已经公布的报告。</p>}
          <ul className="space-y-2">
            {office.years.map((year) => (
              <li key={year} className="flex gap-6">
                <span>{year}年度</span>
                <a className="text-brand underline" href={`/open/${id}/${year}.json`}>
                  {year}年度 JSON
                </a>
                <a className="text-brand underline" href={`/open/${id}/${year}.csv`}>
                  {year}年度 CSV
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-3">
            程序读取请看
            <a className="text-brand underline" href={`/open/${id}/schema.json`}>
              JSON 结构说明（JSON Schema）
            </a>
            。
          </p>
        </Card>
        <Card title="各列的意思">
          <p className="mb-3">
            每份报告一行。数字以括号里的单位计；JSON 里 null、CSV 里空白是没有填写，“/”是不涉及，不等于0。
          </p>
          <Table headings={['列名', '意思']}>
            {columnMeanings.map(({ key, meaning }) => (
              <tr key={key} className="border-b border-line">
                <th scope="row" className="break-all py-1 pr-4 text-left font-mono text-sm font-normal">
                  {key}
                </th>
                <td className="py-1">{meaning}</td>
              </tr>
            ))}
          </Table>
        </Card>
      </div>
    </Door>
  );
}

const columnMeanings = [
  ...factColumns.map(({ key, name, about }) => ({ key, meaning: `${name}：${about}` })),
  ...figureColumns(newestTemplate()).map((spec) => ({
    key: spec.id,
    meaning: `${figureName(spec)}（${spec.column.unit}）`,
  })),
];
