'use client';

/** What the checks say of the form: they follow it once the typing pauses, and at once when asked to. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { sectionOf } from '@/components/editor/sections';
import { createValueStore, type ValueStore } from '@/components/editor/value-store';
import { afterLoad } from '@/components/ui/after-load';
import type { RuleContext } from '@/lib/rules/types';
import type { WordedFinding } from '@/lib/rules/worded-finding';
import type { DraftKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import type { checkDraft } from './check-draft';
import { arrange, type Checked, type Written } from './checked';

/**
 * Milliseconds, longer than from one digit of a number to the next. Not put off until the browser is at rest: on a slow computer
 * that came half a second later, just when the next number begins.
 */
const PAUSE = 300;

export interface Checks {
  readonly checks: ValueStore<Checked>;
  /** Checks what is written now. */
  readonly checkNow: () => void;
  /** Checks once this has not been called for a moment. */
  readonly checkSoon: () => void;
}

interface Opened {
  /** What the checks said of the report as it was opened. */
  readonly found: readonly WordedFinding[];
  /** The sections in which a blank counts as wrong. */
  readonly finished: ValueStore<ReadonlySet<string>>;
}

/** The checks; at first they say what the page was made with. */
export function useChecks(
  template: Template,
  written: ValueStore<Written>,
  context: RuleContext,
  { found, finished }: Opened,
): Checks {
  const latest = useRef({ written: written.get(), found });
  const show = useCallback(() => {
    const inWork = (key: DraftKey) => !finished.get().has(sectionOf(template, key));
    return arrange(template, latest.current.written, latest.current.found, inWork);
  }, [template, finished]);
  const [checks] = useState(() => createValueStore(show()));
  const check = useRef<typeof checkDraft>(undefined);

  const checkNow = useCallback(() => {
    const run = () => {
      if (!check.current) return;
      const now = written.get();
      latest.current = { written: now, found: check.current(template, now.draft, context) };
      checks.set(show());
    };
    if (check.current) run();
    else
      fetchCheck().then((fetched) => {
        check.current = fetched;
        run();
      }, unreachable);
  }, [checks, written, template, context, show]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const checkSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(checkNow, PAUSE);
  }, [checkNow]);

  useEffect(() => afterLoad(checkNow), [checkNow]);
  useEffect(() => finished.subscribe(() => checks.set(show())), [finished, checks, show]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { checks, checkNow, checkSoon };
}

async function fetchCheck(): Promise<typeof checkDraft> {
  return (await import('./check-draft')).checkDraft;
}

/** Without the network the next change tries again; the server checks before anything is handed in. */
function unreachable(): void {}
