'use client';

/** Brings the printed page beside the fields, and takes it away. The style sheet hides both where there is no room. */
import { useEditor } from '@/components/editor/editor-context';
import { useValue } from '@/components/editor/value-store';
import { remember } from '@/components/frame/remember';
import { Button } from '@/components/ui/button';
import { PAPER_COOKIE, paperChoice } from './paper-choice';

export function PaperSwitch() {
  const { isPaperShown } = useEditor();
  const isShown = useValue(isPaperShown, (shown) => shown);
  const toggle = () => {
    isPaperShown.set(!isShown);
    remember(PAPER_COOKIE, paperChoice(!isShown));
  };
  return (
    <span className="paper-switch">
      <Button look="secondary" size="small" onClick={toggle}>
        {isShown ? '收起版面' : '边写边看版面'}
      </Button>
    </span>
  );
}
