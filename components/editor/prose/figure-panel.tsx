'use client';

/** The figures of one box that are bound to cells, an offer for the number under the cursor, and the chooser. */
import { Button } from '@/components/ui/button';
import { cellsEqual, figureOfCell, numberAt } from '@/lib/report/prose/figure-candidates';
import { figureName } from '@/lib/report/prose/figure-name';
import { FigureChooser } from './figure-chooser';
import type { BoundText } from './use-bound-text';

/** More cells than this hold the number: the chooser is the better way then. */
const MOST_OFFERED = 4;

export interface FigurePanelProps {
  readonly id: string;
  readonly bound: BoundText;
  readonly isChoosing: boolean;
  readonly onChosen: () => void;
}

export function FigurePanel({ id, bound, isChoosing, onChosen }: FigurePanelProps) {
  return (
    <div className="w-full space-y-1">
      <FigureOffer bound={bound} />
      <FigureList id={id} bound={bound} />
      {isChoosing && <FigureChooser bound={bound} onChosen={onChosen} />}
    </div>
  );
}

/** The cells that hold the number under the cursor; nothing where there is none. */
function FigureOffer({ bound }: { bound: BoundText }) {
  const found = bound.selection && numberAt(bound.shown, bound.selection);
  const cells = found ? cellsEqual(found.digits, bound.source()) : [];
  if (!found || cells.length === 0) return null;
  return (
    <section aria-label="关联到表格" className="figure-offer">
      <span>“{bound.shown.text.slice(found.from, found.to)}”与表格的数字相同，关联后随表格变动。关联到：</span>
      {cells.slice(0, MOST_OFFERED).map((cell) => {
        const figure = figureOfCell(cell);
        const name = figureName(figure);
        return (
          <Button
            key={cell}
            look="quiet"
            size="inline"
            aria-label={`关联到${name}`}
            onClick={() => bound.bind(found, figure, name)}
          >
            {name}
          </Button>
        );
      })}
      {cells.length > MOST_OFFERED && <span>等 {cells.length} 格，也可以点“插入表格数字”查找。</span>}
    </section>
  );
}

function FigureList({ id, bound }: { id: string; bound: BoundText }) {
  const { figures } = bound.shown;
  if (figures.length === 0) return null;
  return (
    <div className="text-sm">
      <p id={`${id}-figures-title`} className="text-muted">
        已关联的数字（随表格变动；直接改写会取消关联）：
      </p>
      <ul aria-labelledby={`${id}-figures-title`} className="figure-list">
        {figures.map((figure) => (
          <li key={figure.from}>
            <mark>{figure.text}</mark> {figureName(figure.figure)}{' '}
            <Button
              look="quiet"
              size="inline"
              aria-label={`取消关联“${figure.text}”，${figureName(figure.figure)}`}
              onClick={() => bound.unbind(figure)}
            >
              取消关联
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
