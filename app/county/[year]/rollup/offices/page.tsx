import type { Metadata } from 'next';
import { loadRollUp } from '@/app/county/[year]/rollup/loaded';
import { readRollUpQuery, rollUpAddress } from '@/app/county/rollup-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { FileUpload } from '@/components/rollup/file-upload';
import { OfficeDifferences } from '@/components/rollup/office-differences';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { formatMoment } from '@/lib/report/moment';
import { type Office, officeNames, offices } from '@/lib/rollup/office-book/items';
import { compareOffice, type OfficeBook, officeBooks } from '@/lib/store/rollup/office-books';
import type { RollUp } from '@/lib/store/rollup/roll-up';

export const metadata: Metadata = { title: '与其他部门的数对照' };

interface OfficesPageProps {
  readonly params: Promise<{ year: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function OfficesPage({ params, searchParams }: OfficesPageProps) {
  const { year: asked } = await params;
  const viewer = await requireViewer(`/county/${asked}/rollup`);
  const { rollUp } = await loadRollUp(viewer, asked, readRollUpQuery(await searchParams).unit);
  const { unit, year } = rollUp;
  const books = await officeBooks(rollUp);
  const mayKeep = await mayDo(viewer, 'keepOfficeBooks', unit.id);
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <PageHeader
        title={`${year}年度：与其他部门的数对照`}
        acts={<ButtonLink href={rollUpAddress(year, unit.id)}>返回汇总</ButtonLink>}
      >
        把司法局、财政局按单位统计的表放进来，逐个单位与年报对照。表头认得出就行，列的顺序不限。
      </PageHeader>
      <div className="space-y-4">
        {offices.map((office) => (
          <OfficeCard
            key={office}
            rollUp={rollUp}
            office={office}
            book={books.find((each) => each.office === office)}
            mayKeep={mayKeep}
          />
        ))}
      </div>
    </ViewerFrame>
  );
}

async function OfficeCard({
  rollUp,
  office,
  book,
  mayKeep,
}: {
  rollUp: RollUp;
  office: Office;
  book: OfficeBook | undefined;
  mayKeep: boolean;
}) {
  const { unit, year, template } = rollUp;
  const { name, about } = officeNames[office];
  const { compared, differences } = await compareOffice(rollUp, office);
  return (
    <Card title={name}>
      <div className="space-y-4">
        <p className="text-muted">{about}</p>
        {book ? (
          <p>
            {book.fileName}，{formatMoment(book.at)}由{book.by}放入：对照了{compared}个数，
            {differences.length === 0 ? '都与年报相同。' : `${differences.length}个与年报不同。`}
          </p>
        ) : (
          <p>还没有放入{name}的表。</p>
        )}
        {differences.length > 0 && (
          <OfficeDifferences template={template} officeName={name} differences={differences} />
        )}
        {book && book.notes.length > 0 && (
          <details open>
            <summary className="cursor-pointer font-bold">没有读取的{book.notes.length}处</summary>
            <ul className="mt-2 list-disc pl-6">
              {book.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </details>
        )}
        {mayKeep && (
          <FileUpload
            action={`/county/${year}/rollup/offices/import?unit=${unit.id}&office=${office}`}
            id={`book-${office}`}
            label={`${name}的表（.xlsx）`}
            button={`读取${name}的表`}
            accept=".xlsx"
          />
        )}
      </div>
    </Card>
  );
}
