/** One part of the imported report: whether it is taken, and its texts to be corrected, each with its source. */
import { Card } from '@/components/ui/card';
import type { ImportedReport } from '@/lib/import/imported-report';
import { differingKeys, type TakenPart } from '@/lib/report/compare/take-in';
import { isProseKey } from '@/lib/report/draft-keys';
import { fieldName } from '@/lib/report/field-name';
import { type Draft, draftText } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';
import { isCellId, templateById } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { carriedAt } from './carried-at';
import type { ExistingReport } from './confirm-import';
import { ImportTable } from './import-table';
import { ImportText } from './import-text';
import { TakingChoice } from './taking-choice';

export function ImportPart({
  part,
  heading,
  keys,
  reading,
  target,
  existing,
}: {
  part: TakenPart;
  heading: string;
  keys: readonly DraftKey[];
  reading: ImportedReport;
  /** The format of the report that takes the texts in. */
  target: Template;
  existing: ExistingReport | undefined;
}) {
  const template = templateById(reading.templateId);
  const [table] = template.tables.filter(({ key }) =>
    keys.some((each) => isCellId(each) && each.startsWith(`${key}/`)),
  );
  const own = existing?.report.draft;
  const differing = own ? differingKeys(keys, own, reading.draft) : [];
  const taken = keys.filter((key) => !isCellId(key) || target.cells.has(key));
  const found = taken.filter((key) => draftText(reading.draft, key).trim() !== '').length;
  return (
    <Card title={heading}>
      <div className="space-y-4">
        <TakingChoice
          part={part}
          found={found}
          total={taken.length}
          differing={differing.map((key) => fieldName(target, key))}
          kept={taken.filter((key) => isOnlyIn(own, reading.draft, key)).map((key) => fieldName(target, key))}
          isThere={own !== undefined && keys.some((key) => draftText(own, key).trim() !== '')}
          prefersFile={existing?.isImported ?? false}
        />
        {table && <ImportTable table={table} reading={reading} target={target} />}
        {keys
          .filter((key) => !isCellId(key) && (isExpected(template, key) || draftText(reading.draft, key) !== ''))
          .map((key) => (
            <ImportText
              key={key}
              name={key}
              label={fieldName(template, key)}
              isLong={isProseKey(key)}
              origin={reading.origins.get(key)}
              carried={carriedAt(reading, key)}
              existing={own && differing.includes(key) ? draftText(own, key) : undefined}
            />
          ))}
      </div>
    </Card>
  );
}

function isOnlyIn(own: Draft | undefined, incoming: Draft, key: DraftKey): boolean {
  return own !== undefined && draftText(own, key).trim() !== '' && draftText(incoming, key).trim() === '';
}

/** Whether a complete report has this text; others are shown only where the file has them. */
function isExpected(template: Template, key: DraftKey): boolean {
  return !template.prose.some((prose) => prose.key === key && prose.optional);
}
