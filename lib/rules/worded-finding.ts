/** A finding with all that people read of it, so that whoever shows it needs neither the rules nor their sentences. */
import { catalogue } from './catalogue';
import type { RuleId } from './messages';
import { messageOf } from './messages';
import type { Finding } from './types';

export interface WordedFinding {
  readonly finding: Finding;
  /** What is wrong and what to do, in Chinese. */
  readonly message: string;
  /** Document and article that the rule rests on. */
  readonly basis: string;
}

/** The finding in words. */
export function worded(finding: Finding): WordedFinding {
  return { finding, message: messageOf(finding), basis: bases.get(finding.rule) ?? '' };
}

const bases: ReadonlyMap<RuleId, string> = new Map(catalogue.map(({ id, basis }) => [id, basis]));
