import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { purposeOf, purposes } from '@/app/imports/purposes';
import { ViewerFrame } from '@/app/viewer-frame';
import { UploadForm } from '@/components/import/upload-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ownUnits, requireViewer } from '@/lib/auth/viewer';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import '@/components/import/import.css';

export const metadata: Metadata = { title: '导入文件' };

interface NewImportPageProps {
  readonly searchParams: Promise<{ purpose?: string; unit?: string }>;
}

export default async function NewImportPage({ searchParams }: NewImportPageProps) {
  const viewer = await requireViewer('/imports/new');
  const { purpose: wanted, unit: from } = await searchParams;
  const purpose = purposeOf(wanted);
  const { title, about, other, otherWords } = purposes[purpose];
  const units = ownUnits(viewer, 'importFiles');
  if (units.length === 0) notFound();
  const year = dueYear(calendarDay(new Date()));
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader title={title}>{about(year)}</PageHeader>
      <div className="space-y-6">
        <Card>
          <UploadForm
            key={purpose}
            purpose={purpose}
            units={units}
            unit={units.find(({ id }) => id === from)?.id ?? units[0]?.id ?? ''}
          />
        </Card>
        <p>
          {otherWords}
          <Link
            href={`/imports/new?purpose=${other}${from ? `&unit=${encodeURIComponent(from)}` : ''}`}
            prefetch={false}
            className="text-brand underline"
          >
            {purposes[other].title}
          </Link>
          。
        </p>
      </div>
    </ViewerFrame>
  );
}
