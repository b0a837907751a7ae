/**
 * The figures of published reports for anybody: 2025.json, 2025.csv, and schema.json that says what they mean. Nothing is
 * here before an office switches it on.
 */
import { csvParts, figuresRows, jsonParts, streamOf } from '@/app/open/figures-stream';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { openDataSchema } from '@/lib/export/open-data';
import { openOffice, publishedReports } from '@/lib/store/open-data/open-data';
import { newestTemplate, templateForYear } from '@/lib/template/registry';

interface OpenFile {
  readonly params: Promise<{ office: string; file: string }>;
}

/** Seconds for which a browser or a proxy may keep it. */
const KEPT = 300;

export async function GET(_: Request, { params }: OpenFile): Promise<Response> {
  const { office: id, file } = await params;
  const office = await openOffice(id);
  if (!office) return new Response(null, { status: 404 });
  if (file === 'schema.json') return Response.json(openDataSchema(newestTemplate()), { headers: headersOf('json') });
  const [, asked, ending] = /^(20\d\d)\.(json|csv)$/.exec(file) ?? [];
  const year = Number(asked);
  const template = asked ? templateForYear(year) : undefined;
  if (!template || !office.years.includes(year)) return new Response(null, { status: 404 });
  const rows = figuresRows(template, publishedReports(id, year));
  if (ending === 'json') {
    return new Response(streamOf(jsonParts({ office: office.name, year, template }, rows)), {
      headers: headersOf('json'),
    });
  }
  const headers = { ...headersOf('csv'), 'Content-Disposition': attachment(`${office.name}${year}年度年报数据.csv`) };
  return new Response(streamOf(csvParts(template, rows)), { headers });
}

function headersOf(kind: 'json' | 'csv') {
  return {
    'Content-Type': kind === 'json' ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
    'Cache-Control': `public, max-age=${KEPT}`,
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
  };
}
