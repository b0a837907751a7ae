'use client';

/** Says what was just done in the open section and what taking it back would bring; goes away by itself. */
import { useEffect, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { useValue } from '@/components/editor/value-store';
import { Button } from '@/components/ui/button';
import { draftKeys } from '@/lib/report/draft-keys';
import { showText } from '@/lib/report/prose/shown-text';
import type { IsHere, Step } from './undo-history';
import { takesBack } from './undo-words';

/** Long enough to read it and to think. Ctrl+Z and the earlier versions remain. Milliseconds. */
const STAYS = 30_000;

/** Nothing while the newest step worth telling happened elsewhere. */
export function UndoBar({ isHere, onUndo }: { isHere: IsHere; onUndo: (step: Step) => void }) {
  const { history } = useEditor();
  const step = useValue(history.offered, (offered) => offered);
  return (
    <div aria-live="polite">
      {step && draftKeys(step.replaced).some(isHere) && <Offer key={step.id} step={step} onUndo={onUndo} />}
    </div>
  );
}

function Offer({ step, onUndo }: { step: Step; onUndo: (step: Step) => void }) {
  const { history, prior, template, written } = useEditor();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => history.offered.set(undefined), STAYS);
    return () => clearTimeout(timer);
  }, [history, isHeld]);
  const shown = (raw: string) => showText(raw, { template, cells: written.get().cells, prior }).text;
  return (
    <section
      aria-label="刚才的改动"
      className="undo-bar"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className="min-w-0">
        {step.done}。<span className="block text-sm">{takesBack(template, step, shown)}。</span>
      </p>
      <Button look="secondary" size="small" className="shrink-0" onClick={() => onUndo(step)}>
        撤销
      </Button>
      <Button look="quiet" size="inline" className="undo-close" onClick={() => history.offered.set(undefined)}>
        不用了
      </Button>
    </section>
  );
}
