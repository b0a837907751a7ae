'use client';

/** Two texts for one place, neither trusted silently: the one that people see is in the field, the carried one is offered. */
import { Button } from '@/components/ui/button';

export function CarriedChoice({ field, carried }: { field: string; carried: string }) {
  function take() {
    const input = document.getElementById(field);
    if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) {
      input.value = carried;
      // The page follows what is typed; a value that was set is not noticed otherwise.
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.focus();
    }
  }

  return (
    <span className="import-origin">
      <strong className="text-danger">≠ 随文件保存的是：</strong>
      {carried || '空白'}{' '}
      <Button look="quiet" size="inline" onClick={take}>
        换成这个
      </Button>
    </span>
  );
}
