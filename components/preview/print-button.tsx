'use client';

/** Prints the sheets as they are laid, or saves them as PDF by the browser's own dialogue. */
export function PrintButton() {
  return (
    <button type="button" className="export-link w-full text-left" onClick={() => window.print()}>
      <strong>打印或存为 PDF</strong>
      <span>（A4，和预览一样分页）</span>
    </button>
  );
}
