import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ViewerFrame } from '@/app/viewer-frame';
import { piledStateWords } from '@/components/pile/pile-words';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DenseTable } from '@/components/ui/dense-table';
import { Form } from '@/components/ui/form';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireViewer } from '@/lib/auth/viewer';
import { getPile } from '@/lib/store/piles/pile';
import { takeFormerYearsAction } from './actions';
import { type FormerFile, formerYears } from './former-years';

export const metadata: Metadata = { title: '收下历年报告' };

export default async function FormerYearsPage({ searchParams }: { searchParams: Promise<{ pile?: string }> }) {
  const viewer = await requireViewer('/county/check');
  const { pile: asked = '' } = await searchParams;
  const pile = await getPile(viewer, asked);
  if (!pile) notFound();
  const files = await formerYears(viewer, pile);
  const free = files.filter(({ obstacle }) => !obstacle).length;
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader
        title="一次收下历年报告"
        acts={<ButtonLink href={`/county/check?pile=${pile.id}`}>返回这一批</ButtonLink>}
      >
        收下的存为各单位那一年的报告，注明“已在别处公布，导入存档”，用于上年对照和历年比较；本年度的不在这里收。
      </PageHeader>
      <Card>
        <Form action={takeFormerYearsAction}>
          <p>有错误的没有预先选中：先点“看结果”核对读得对不对，再收下。</p>
          <FormerYearsTable files={files} />
          <input type="hidden" name="pile" value={pile.id} />
          {free > 0 ? <SubmitButton>收下选中的报告</SubmitButton> : <p>现在没有可以一起收下的。</p>}
        </Form>
      </Card>
    </ViewerFrame>
  );
}

function FormerYearsTable({ files }: { files: readonly FormerFile[] }) {
  return (
    <DenseTable caption="以前年度的报告" headings={['收下', '单位', '年度', '核对', '文件']}>
      {files.map((file) => (
        <FormerYearRow key={file.id} file={file} />
      ))}
    </DenseTable>
  );
}

function FormerYearRow({ file }: { file: FormerFile }) {
  const { id, unitName, year, name, errors, obstacle } = file;
  return (
    <tr>
      <td>
        {obstacle ?? (
          <input
            type="checkbox"
            name="file"
            value={id}
            defaultChecked={errors === 0}
            aria-label={`收下${unitName}${year}年度报告`}
            className="h-5 w-5"
          />
        )}
      </td>
      <th scope="row">{unitName}</th>
      <td>{year}</td>
      <td className="whitespace-nowrap">
        {errors > 0 ? <b>{piledStateWords(file)}</b> : piledStateWords(file)}
        <small>
          <a href={`/county/check/${id}`}>看结果</a>
        </small>
      </td>
      <td className="break-words">{name.slice(name.lastIndexOf('/') + 1)}</td>
    </tr>
  );
}
