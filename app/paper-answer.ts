/** A paper of an office as a file. */
import { attachment } from '@/app/reports/[id]/export/attachment';
import type { DocNode } from '@/lib/document/nodes';
import { exportKinds } from '@/lib/export/kinds';
import { renderPaper } from '@/lib/render/docx/render-docx';
import { renderHtml } from '@/lib/render/html/render-html';
import { profiles } from '@/lib/render/profiles';

export const paperKinds = ['docx', 'html'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The answer that a browser saves under the name, whose ending is added. */
export async function paperAnswer(
  nodes: readonly DocNode[],
  to: PaperKind,
  { name, company }: { readonly name: string; readonly company: string },
): Promise<Response> {
  const { mediaType, ending } = exportKinds[to];
  const content =
    to === 'docx'
      ? await renderPaper(nodes, profiles.official, { title: name, company })
      : renderHtml(nodes, profiles.template);
  return new Response(content, {
    headers: { 'Content-Type': mediaType, 'Content-Disposition': attachment(`${name}${ending}`) },
  });
}
