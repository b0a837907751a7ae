/** Whether it is the right file at all: said before anything of it is taken, and confirmed where it is probably not. */
import { Notice } from '@/components/ui/notice';
import { confirmationField, type Doubt } from '@/lib/import/import-doubts';
import { ConfirmBox } from './confirm-box';

export function ImportDoubts({ doubts }: { doubts: readonly Doubt[] }) {
  return doubts.map(({ code, message, confirmation }) => (
    <Notice key={code} kind={confirmation ? 'error' : 'warn'} title={message}>
      {confirmation && <ConfirmBox name={confirmationField(code)}>{confirmation}</ConfirmBox>}
    </Notice>
  ));
}
