/** The pages of the editor: what frames the report first, then its six statutory parts. */

import { keyOf, type ShownFinding } from '@/components/editor/findings/checked';
import { isFactKey, isProseKey } from '@/lib/report/draft-keys';
import { frameFacts, type Progress, progressOf, requiredKeys } from '@/lib/report/progress';
import type { Draft } from '@/lib/report/report';
import type { DraftKey, ProseKey } from '@/lib/template/keys';
import type { SectionKey } from '@/lib/template/sections';
import type { Part, Template } from '@/lib/template/types';

export interface Section {
  readonly key: SectionKey;
  readonly heading: string;
  readonly part?: Part;
  /** What a complete section has text under. */
  readonly required: readonly DraftKey[];
}

export const framePreface: ProseKey = 'preface';

/** The sections in the order of the printed report. */
export function sectionsOf(template: Template): Section[] {
  return [
    { key: 'frame', heading: '标题、前言和落款', required: frameFacts },
    ...template.parts.map((part) => ({
      key: part.key,
      heading: part.heading,
      part,
      required: requiredKeys(template, part),
    })),
  ];
}

/** The section in which a field is edited. */
export function sectionOf(template: Template, key: DraftKey): SectionKey {
  if (isFactKey(key) || key === framePreface) return 'frame';
  const table = isProseKey(key) ? undefined : key.split('/')[0];
  const part = template.parts.find(
    ({ prose, table: own }) => (own !== undefined && own === table) || prose.some((each) => each === key),
  );
  return part?.key ?? 'frame';
}

/** The findings that a section lists. A finding without a place belongs to the frame. */
export function findingsOf(
  template: Template,
  section: SectionKey,
  findings: readonly ShownFinding[],
): readonly ShownFinding[] {
  return findings.filter(({ finding: { where } }) => {
    const [first] = where;
    return (first ? sectionOf(template, keyOf(first)) : 'frame') === section;
  });
}

/** How much of a section is written. */
export function sectionProgress(section: Section, draft: Draft): Progress {
  return progressOf(section.required, draft);
}
