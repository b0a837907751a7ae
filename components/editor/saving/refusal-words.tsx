/** A refusal in its sentence; without the full stop where the sentence goes on. */
import { type RefusalCode, refusalText } from '@/lib/report/refusals';

export function RefusalWords({ code, goesOn = false }: { code: RefusalCode; goesOn?: boolean }) {
  const text = refusalText(code);
  return goesOn ? text.replace(/。$/, '') : text;
}
