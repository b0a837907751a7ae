/** The note that goes with a correction of a published report. */

export interface NotedChange {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** The note as a draft: what was published when, and each change of it. `publishedOn` as it is printed. */
export function correctionNote({
  agency,
  year,
  publishedOn,
  changes,
}: {
  readonly agency: string;
  readonly year: number;
  readonly publishedOn: string;
  readonly changes: readonly NotedChange[];
}): string {
  const lines = changes.map(
    ({ place, before, after }, index) => `${index + 1}. ${place}：${quoted(before)}更正为${quoted(after)}。`,
  );
  return [
    '更正说明',
    `${agency}${publishedOn}公布的${year}年政府信息公开工作年度报告有${changes.length}处需要更正：`,
    ...lines,
    '其余内容不变。特此说明。',
  ].join('\n');
}

function quoted(text: string): string {
  return text.trim() ? `“${text.trim()}”` : '空白';
}
