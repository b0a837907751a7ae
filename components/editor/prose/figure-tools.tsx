'use client';

/** Under a box of running text: its figures that are bound to cells, and the way to bind more. */
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { later } from '@/components/ui/later';
import type { FigurePanelProps } from './figure-panel';
import type { BoundText } from './use-bound-text';

/** Loaded once somebody writes in a box, or where there is something to show. Without a network the box goes on as it is. */
const FigurePanel = lazy(async (): Promise<{ default: ComponentType<FigurePanelProps> }> => {
  try {
    return { default: (await import('./figure-panel')).FigurePanel };
  } catch {
    return { default: Unreachable };
  }
});

const PhrasePanel = later(async () => (await import('./phrase-panel')).PhrasePanel);

function Unreachable({ isChoosing }: FigurePanelProps) {
  return isChoosing && <p role="status">没有连上服务器，暂时不能插入表格数字，连上后请刷新页面再试。</p>;
}

export function FigureTools({ id, bound }: { id: string; bound: BoundText }) {
  const [isChoosing, setChoosing] = useState(false);
  const [areShown, setShown] = useState(false);
  const isNeeded = isChoosing || bound.selection !== undefined || bound.shown.figures.length > 0;
  return (
    <>
      <Button look="quiet" size="inline" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
        插入表格数字
      </Button>
      <Button look="quiet" size="inline" aria-expanded={areShown} onClick={() => setShown(!areShown)}>
        常用语
      </Button>
      {areShown && <PhrasePanel bound={bound} />}
      {isNeeded && (
        <Suspense>
          <FigurePanel id={id} bound={bound} isChoosing={isChoosing} onChosen={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  );
}
