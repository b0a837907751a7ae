/** The papers of the report, and what came back signed. */

import { paperSource } from '@/app/reports/[id]/paper/paper-source';
import { offeredPapers, reportPaperNames } from '@/app/reports/[id]/paper/report-papers';
import { ScanUpload } from '@/components/review/scan-upload';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { formatMoment } from '@/lib/report/moment';
import { listScans } from '@/lib/store/workflow/scans';
import type { Viewer } from '@/lib/workflow/asker';
import { can } from '@/lib/workflow/can';
import '@/components/import/import.css';

/** Nothing before the report was handed in. */
export async function PapersCard({ viewer, reportId }: { viewer: Viewer; reportId: string }) {
  const source = await paperSource(viewer, reportId);
  const papers = source ? offeredPapers(source) : [];
  const mayAttach = source !== undefined && can(viewer, 'attachScan', source.stored);
  const scans = await listScans(viewer, reportId);
  if (papers.length === 0 && scans.length === 0 && !mayAttach) return null;
  return (
    <Card title="签批单、回执和扫描件">
      <div className="space-y-4">
        {papers.length > 0 && (
          <p className="flex flex-wrap gap-3">
            {papers.map((key) => (
              <a
                key={key}
                className={buttonClass('secondary', 'normal')}
                href={`/reports/${reportId}/paper?paper=${key}`}
              >
                下载{reportPaperNames[key]}（Word）
              </a>
            ))}
          </p>
        )}
        {scans.length > 0 && (
          <ul className="space-y-1">
            {scans.map(({ id, name, at, userName, digest }) => (
              <li key={id}>
                <a className="text-brand underline" href={`/reports/${reportId}/scan?scan=${id}`}>
                  {name}
                </a>
                <span className="text-sm text-muted">
                  ，{userName}，{formatMoment(at)}上传，校验码{digest.slice(0, 12)}…
                </span>
              </li>
            ))}
          </ul>
        )}
        {mayAttach && <ScanUpload reportId={reportId} />}
      </div>
    </Card>
  );
}
