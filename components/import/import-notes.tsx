'use client';

/** What people should look at before they accept: what contradicts itself first, then doubts, then remarks, each leading to its place. */
import { Notice } from '@/components/ui/notice';
import type { Note, NoteCode } from '@/lib/import/imported-report';
import { noteHeading, noteHeadings, noteMessage } from '@/lib/import/messages';
import { fieldName } from '@/lib/report/field-name';
import { isCellId, templateById } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { useCorrected, useReading } from './import-provider';

/** More than this many of a kind are folded away under their number, and so is what needs no decision. */
const SHOWN = 10;

export function ImportNotes() {
  const template = templateById(useReading().templateId);
  const open = useCorrected(({ notes }) => notes);
  const kinds = levels.flatMap((level) =>
    noteCodes.flatMap((code) => {
      const notes = open.filter((note) => note.code === code && note.level === level);
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
          <NoteList notes={notes} template={template} isFolded={level === 'info' || notes.length > SHOWN} />
        </Notice>
      ))}
    </section>
  );
}

const noteCodes = Object.keys(noteHeadings).filter((code): code is NoteCode => code in noteHeadings);

const levels = ['error', 'warning', 'info'] as const satisfies readonly Note['level'][];

const noticeKinds = { error: 'error', warning: 'warn', info: 'info' } as const satisfies Record<Note['level'], string>;

function NoteList({ notes, template, isFolded }: { notes: readonly Note[]; template: Template; isFolded: boolean }) {
  const list = (
    <ul className="list-disc pl-6 break-words">
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two notes may say the same; the lines hold no state.
        <li key={index}>
          {note.at ? (
            <a href={`#${note.at}`} className="underline">
              {noteMessage(note, fieldName(template, note.at))}
            </a>
          ) : (
            noteMessage(note, '')
          )}
        </li>
      ))}
    </ul>
  );
  if (!isFolded) return list;
  const cells = notes.filter(({ at }) => at && isCellId(at)).length;
  return (
    <details>
      <summary className="cursor-pointer">{cells === notes.length ? '逐格查看' : '逐处查看'}</summary>
      {list}
    </details>
  );
}
