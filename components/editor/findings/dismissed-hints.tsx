'use client';

/** Hints: put away where they are of no use, kept at hand under a line that counts them. */
import { useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { Button } from '@/components/ui/button';
import type { Finding } from '@/lib/rules/types';

/** The button that puts a hint away, or takes it back. */
export function DismissButton({ finding, isDismissed }: { finding: Finding; isDismissed: boolean }) {
  const { explaining } = useEditor();
  const [problem, setProblem] = useState<string>();
  return (
    <>
      <Button
        look="quiet"
        size="inline"
        onClick={async () => setProblem(await explaining.dismiss(finding, !isDismissed))}
      >
        {isDismissed ? '恢复提示' : '忽略'}
      </Button>
      {problem && (
        <span role="alert" className="font-bold text-danger">
          {problem}
        </span>
      )}
    </>
  );
}
