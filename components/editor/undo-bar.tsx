'use client';

/** Says what an act just did to several fields, and takes it back. */
import { Button } from '@/components/ui/button';
export function UndoBar({ done, onUndo }: { done: string; onUndo: () => void }) {
  return (
    <div role="status" className="undo-bar">
      <span>{done}。</span>
      <Button look="secondary" size="small" onClick={onUndo}>
        撤销
      </Button>
    </div>
  );
}
