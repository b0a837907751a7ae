'use client';

/** Finds cells by their printed names or their numbers and puts one, a sum or a percentage of them into the text. */
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { Button } from '@/components/ui/button';
import type { Figure, Term } from '@/lib/report/prose/bound-figures';
import { figureOfCell } from '@/lib/report/prose/figure-candidates';
import { figureName as nameOf } from '@/lib/report/prose/figure-name';
import { figureText } from '@/lib/report/prose/shown-text';
import type { BoundText } from './use-bound-text';

const KINDS = {
  one: { label: '一个数', how: '点一格，就写入它的数。' },
  sum: { label: '几格之和', how: '点要相加的各格，再点“写入”。' },
  share: { label: '百分比', how: '先点部分，再点整体，再点“写入”。' },
} as const;

type Kind = keyof typeof KINDS;

const MOST_LISTED = 30;

export function FigureChooser({ bound, onChosen }: { bound: BoundText; onChosen: () => void }) {
  const [kind, setKind] = useState<Kind>('one');
  const [chosen, setChosen] = useState<readonly Term[]>([]);
  const figure = figureOf(kind, chosen);

  function insert(made: Figure) {
    bound.insert(made);
    onChosen();
  }

  function choose(term: Term) {
    if (kind === 'one') insert({ of: [term] });
    else setChosen(kind === 'share' ? [...chosen, term].slice(-2) : [...chosen, term]);
  }

  return (
    <fieldset className="notice-box" onKeyDown={(event) => isEscape(event) && onChosen()}>
      <legend className="px-1 font-bold">插入表格数字</legend>
      <div className="space-y-2">
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {kinds.map((each) => (
            <label key={each} className="flex items-center gap-2">
              <input
                type="radio"
                checked={each === kind}
                onChange={() => {
                  setKind(each);
                  setChosen([]);
                }}
              />
              {KINDS[each].label}
            </label>
          ))}
          <span className="text-muted">{KINDS[kind].how}</span>
        </div>
        <CellSearch bound={bound} onChoose={choose} />
        {chosen.length > 0 && (
          <p>{figure ? `${nameOf(figure)} ＝ ${figureText(figure, bound.source()).text}` : nameOf({ of: chosen })}</p>
        )}
        <div className="flex gap-3">
          {kind !== 'one' && (
            <Button size="small" disabled={!figure} onClick={() => figure && insert(figure)}>
              写入
            </Button>
          )}
          <Button look="secondary" size="small" onClick={onChosen}>
            取消
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

const kinds = ['one', 'sum', 'share'] as const;

function isEscape({ key, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Escape' && !nativeEvent.isComposing;
}

/** The figure that the chosen cells make, once there are enough of them. */
function figureOf(kind: Kind, chosen: readonly Term[]): Figure | undefined {
  const [part, whole] = chosen;
  if (kind === 'share') return part && whole ? { of: [part], whole: [whole] } : undefined;
  return chosen.length > 1 ? { of: chosen } : undefined;
}

interface Listed {
  readonly term: Term;
  readonly name: string;
  readonly text: string;
}

function CellSearch({ bound, onChoose }: { bound: BoundText; onChoose: (term: Term) => void }) {
  const { prior } = useEditor();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const [isPrior, setPrior] = useState(false);
  const source = bound.source();
  const listed = useMemo(() => listOf([...source.template.cells.keys()], isPrior), [source.template, isPrior]);
  const found = listed
    .map((each): Listed => ({ ...each, text: figureText({ of: [each.term] }, source).text }))
    .filter((each) => isWanted(each, wanted));
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <label htmlFor={id}>查找</label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          placeholder="行名、列名或数字，如：新收 总计"
          className="input-plain min-w-0 flex-1 py-1"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        {prior && (
          <label className="flex items-center gap-2">
            <input type="checkbox" checked={isPrior} onChange={() => setPrior(!isPrior)} />
            取上年报告的数
          </label>
        )}
      </div>
      <ul aria-label="表格里的数字" className="figure-choices">
        {found.slice(0, MOST_LISTED).map(({ term, name, text }) => (
          <li key={term.cell}>
            <button type="button" onClick={() => onChoose(term)}>
              <span>{name}</span> <strong>{text}</strong>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-muted">
        {found.length === 0 && '没有找到，请换个说法。'}
        {found.length > MOST_LISTED && `共 ${found.length} 格，先列出 ${MOST_LISTED} 格，请输入几个字缩小范围。`}
      </p>
    </>
  );
}

function listOf(cells: readonly Term['cell'][], isPrior: boolean): readonly Omit<Listed, 'text'>[] {
  return cells.map((cell) => ({ term: { cell, isPrior }, name: nameOf(figureOfCell(cell, isPrior)) }));
}

/** Every word must be in the name, or be the number. */
function isWanted({ name, text }: Listed, wanted: string): boolean {
  return wanted
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => name.includes(word) || text === word);
}
