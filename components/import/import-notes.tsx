/** What people should look at before they accept: grouped by kind, conflicts first, each leading to its place. */
import { Notice } from '@/components/ui/notice';
import type { ImportedReport, Note, NoteCode } from '@/lib/import/imported-report';
import { noteHeading, noteHeadings, noteMessage } from '@/lib/import/messages';
import { fieldName } from '@/lib/report/field-name';
import { isCellId, templateById } from '@/lib/template/registry';

/** More than this many of a kind are folded away under their number. */
const SHOWN = 10;

export function ImportNotes({ reading }: { reading: ImportedReport }) {
  const kinds = noteCodes.flatMap((code) =>
    levels.flatMap((level) => {
      const notes = reading.notes.filter((note) => note.code === code && note.level === level);
      return notes.length > 0 ? [{ code, level, notes }] : [];
    }),
  );
  if (kinds.length === 0) return <Notice kind="ok" title="没有发现冲突。各部分写明了读出多少项，请对照原件看一遍。" />;
  return (
    <section aria-label="需要核对的地方" className="space-y-3">
      {kinds.map(({ code, level, notes }) => (
        <Notice
          key={code + level}
          kind={noticeKinds[level]}
          title={`${noteHeading(code, level)}（${notes.length} 处）`}
        >
          <NoteList notes={notes} reading={reading} />
        </Notice>
      ))}
    </section>
  );
}

const noteCodes = Object.keys(noteHeadings).filter((code): code is NoteCode => code in noteHeadings);

const levels = ['error', 'warning', 'info'] as const satisfies readonly Note['level'][];

const noticeKinds = { error: 'error', warning: 'warn', info: 'info' } as const satisfies Record<Note['level'], string>;

function NoteList({ notes, reading }: { notes: readonly Note[]; reading: ImportedReport }) {
  const list = (
    <ul className="list-inside list-disc break-words">
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a reading never change.
        <li key={index}>
          {note.at ? (
            <a href={`#${note.at}`} className="underline">
              {noteMessage(note, fieldName(templateById(reading.templateId), note.at))}
            </a>
          ) : (
            noteMessage(note, '')
          )}
        </li>
      ))}
    </ul>
  );
  if (notes.length <= SHOWN) return list;
  const cells = notes.filter(({ at }) => at && isCellId(at)).length;
  return (
    <details>
      <summary className="cursor-pointer">{cells === notes.length ? '逐格查看' : '逐处查看'}</summary>
      {list}
    </details>
  );
}
