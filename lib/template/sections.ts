/** The sections in which a report is written: what frames it, then its statutory parts. */
import type { PartKey } from './keys';
import type { Template } from './types';

/** `frame` holds what stands before part one and after part six. */
export type SectionKey = 'frame' | PartKey;

/** Whether a string from outside names a section of the format. */
export function isSectionKey(template: Template, value: string | undefined): value is SectionKey {
  return value === 'frame' || template.parts.some(({ key }) => key === value);
}
