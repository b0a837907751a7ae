/** The explanation of a finding, as it is shown under it wherever it is listed. */
import type { ReactNode } from 'react';

export function Explained({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <span className="explained">
      <strong>✓ 已说明：</strong>
      {text} {children}
    </span>
  );
}
