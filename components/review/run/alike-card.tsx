/** Sentences that two units have in common, side by side. */
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';

export function AlikeCard({
  unitName,
  shared,
  of,
  pairs,
  href,
}: {
  unitName: string;
  shared: number;
  of: number;
  pairs: readonly { readonly own: string; readonly other: string }[];
  /** The other report, for those who may read it. */
  href: string;
}) {
  return (
    <Card title={`与${unitName}的文字相同`}>
      <p className="mb-3">
        <strong className="text-warn">
          本单位自己的{of}句话里，有{shared}句与{unitName}一样
        </strong>
        ，前言和法定用语没有算在内。请核实是不是照抄。
        <Link href={href} prefetch={false} className="ml-2 text-brand underline">
          打开{unitName}的报告
        </Link>
      </p>
      <details>
        <summary className="cursor-pointer text-brand">逐句对照</summary>
        <Table headings={['这份报告', unitName]}>
          {pairs.map(({ own, other }) => (
            <tr key={own} className="border-b border-line align-top">
              <td className="w-1/2 py-2 pr-4">{own}</td>
              <td className="py-2">{other}</td>
            </tr>
          ))}
        </Table>
      </details>
    </Card>
  );
}
