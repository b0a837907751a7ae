'use client';

/** Sending many files, a folder or a packed one: each by itself, so that the browser holds no more than one at a time. */
import { useRouter } from 'next/navigation';
import { type DragEvent, useEffect, useId, useState } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { droppedFiles, type NamedFile } from './dropped-files';
import { type SendFailure, sendFiles } from './send-files';

interface Sending {
  readonly sent: number;
  readonly all: number;
}

export function PileUpload({ unit, year, pile }: { unit: string; year: number; pile: string | undefined }) {
  const router = useRouter();
  const [sending, setSending] = useState<Sending>();
  const [failures, setFailures] = useState<readonly SendFailure[]>([]);
  const [isOver, setOver] = useState(false);
  useLeaveWarning(sending !== undefined);

  async function send(files: readonly NamedFile[]) {
    if (sending || files.length === 0) return;
    setFailures([]);
    setSending({ sent: 0, all: files.length });
    const failed = await sendFiles(files, { unit, year, pile }, (sent, pileId) => {
      setSending({ sent, all: files.length });
      if (pileId) router.replace(`/county/check?pile=${pileId}`, { scroll: false });
      else router.refresh();
    });
    setSending(undefined);
    setFailures(failed);
    router.refresh();
  }

  async function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    await send(await droppedFiles(event.dataTransfer));
  }

  return (
    <div className="space-y-4">
      <section
        aria-label="拖放文件"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`rounded border-2 border-dashed px-6 py-6 ${isOver ? 'border-brand bg-brand-tint' : 'border-edge'}`}
      >
        <p className="mb-3">
          把收到的年报拖到这里：文件夹、多个文件，或一个压缩包（zip）。可以是 Word（.docx）、网页、文字版
          PDF、OFD、表格、文本。
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <Picker label="选择文件或压缩包" isBusy={sending !== undefined} pick={send} />
          <Picker label="选择文件夹" isFolder isBusy={sending !== undefined} pick={send} />
        </div>
      </section>
      {sending && (
        <p role="status">
          正在上传第{Math.min(sending.sent + 1, sending.all)}个，共{sending.all}个。传完之前请不要关闭本页。
        </p>
      )}
      <Failures failures={failures} />
    </div>
  );
}

function Failures({ failures }: { failures: readonly SendFailure[] }) {
  if (failures.length === 0) return null;
  return (
    <Notice kind="error" title={`有${failures.length}个文件没有上传`} live>
      <ul className="list-disc pl-6">
        {failures.map(({ name, message }) => (
          <li key={name}>
            {name}：{message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface PickerProps {
  readonly label: string;
  readonly isFolder?: boolean;
  readonly isBusy: boolean;
  readonly pick: (files: readonly NamedFile[]) => void;
}

/** A button that opens the choice of files: the field itself is there for the keyboard and screen readers. */
function Picker({ label, isFolder = false, isBusy, pick }: PickerProps) {
  const id = useId();
  const isHydrated = useIsHydrated();
  return (
    <span className="relative">
      <input
        id={id}
        type="file"
        multiple
        disabled={isBusy || !isHydrated}
        className="peer sr-only"
        {...(isFolder && { webkitdirectory: '' })}
        onChange={({ currentTarget }) => {
          const files = Array.from(currentTarget.files ?? []);
          pick(files.map((file) => ({ file, name: file.webkitRelativePath || file.name })));
          currentTarget.value = '';
        }}
      />
      <label
        htmlFor={id}
        className={`${buttonClass(isFolder ? 'secondary' : 'primary', 'normal')} cursor-pointer peer-focus-visible:outline peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2`}
      >
        {label}
      </label>
    </span>
  );
}

/** Asks before the page is left while files are on their way: those that were not sent would be missing. */
function useLeaveWarning(isSending: boolean) {
  useEffect(() => {
    if (!isSending) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isSending]);
}
