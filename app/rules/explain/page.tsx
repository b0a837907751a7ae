import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ViewerFrame } from '@/app/viewer-frame';
import { TextReadingView } from '@/components/rules/text-reading-view';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { examples } from '@/lib/examples/all';
import { blank } from '@/lib/examples/blank';
import type { Example } from '@/lib/examples/example';
import { isProseKey } from '@/lib/report/draft-keys';
import { draftText, yearOf } from '@/lib/report/report';
import { readText } from '@/lib/rules/reading/text-reading';
import type { ProseKey } from '@/lib/template/keys';
import { templateById } from '@/lib/template/registry';

export const metadata: Metadata = { title: '一句话怎样读' };

/** Longer than any sentence of a report. */
const LONGEST = 2000;
const ABOUT_APPLICATIONS: ProseKey = 'overview/onRequest';

interface Asked {
  readonly sentence?: string;
  readonly box?: string;
  readonly tables?: string;
}

export default async function ExplainPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const viewer = await requireViewer('/rules/explain');
  const allowed = await Promise.all(viewer.memberships.map(({ unitId }) => mayDo(viewer, 'viewAudit', unitId)));
  if (!allowed.includes(true)) notFound();
  const { sentence = '', box = '', tables } = await searchParams;
  const example = examples.find(({ key }) => key === tables) ?? blank;
  const template = templateById(example.report.templateId);
  const part = isProseKey(box) ? box : ABOUT_APPLICATIONS;
  const text = String(sentence).slice(0, LONGEST).trim();
  const report = { ...example.report, draft: { ...example.report.draft, [part]: text } };
  return (
    <ViewerFrame viewer={viewer} current="rules">
      <PageHeader title="一句话怎样读">
        写一句正文，看系统读出了哪些词和数、与哪些格对照，每条规则为什么提示或者不提示。这里写的内容不会保存。
      </PageHeader>
      <div className="space-y-6">
        <Card>
          <form method="get" className="space-y-4">
            <label className="block">
              <span className="mb-1 block font-bold">句子</span>
              <textarea
                name="sentence"
                rows={3}
                maxLength={LONGEST}
                required
                defaultValue={text}
                className="w-full rounded border border-edge px-3 py-2"
              />
            </label>
            <div className="flex flex-wrap items-end gap-4">
              <Choice name="box" label="所在位置" value={part} options={template.prose} />
              <Choice name="tables" label="用哪份报告的表格对照" value={example.key} options={examples.map(asOption)} />
              <Button type="submit">查看</Button>
            </div>
          </form>
        </Card>
        {text !== '' && (
          <TextReadingView template={template} reading={readText(template, report, part, { unit: example.unit })} />
        )}
      </div>
    </ViewerFrame>
  );
}

/** 汉阴县人民政府2023年度; a form without words by its key. */
function asOption({ key, report, unit }: Example) {
  const year = yearOf(report.draft);
  const name = draftText(report.draft, 'agency') || unit.name;
  return { key, name: `${name}${year === undefined ? '' : `${year}年度`}` };
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly { readonly key: string; readonly name: string }[];
}) {
  return (
    <label className="block">
      <span className="mb-1 block font-bold">{label}</span>
      <select name={name} defaultValue={value} className="h-11 rounded border border-edge bg-white px-3">
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
