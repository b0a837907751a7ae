'use client';

/** A small form that opens at a place of the report: what is to be done there. */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import type { OpenPlace } from './review-context';
import { spotId } from './spot-id';

/** As wide as in the style sheet. */
const WIDTH = 416;
const BELOW = 8;

/** Of a row or a part the name says it all. */
const QUOTED = /^(?:sentence|cell|fact):/;

export function PlaceForm({
  at: { place, text },
  name,
  reportId,
  action,
  onLeave,
}: {
  at: OpenPlace;
  name: string;
  reportId: string;
  action: FormAction;
  /** The words typed so far are dropped. */
  onLeave: () => void;
}) {
  const box = useRef<HTMLElement>(null);
  const [spot, setSpot] = useState<{ left: number; top: number }>();

  useLayoutEffect(() => {
    setSpot(spotBelow(document.getElementById(spotId(place)), box.current?.offsetParent ?? null));
  }, [place]);
  useLayoutEffect(() => {
    if (!spot || !box.current) return;
    box.current.querySelector('textarea')?.focus({ preventScroll: true });
    box.current.scrollIntoView({ block: 'nearest' });
  }, [spot]);

  function press(event: KeyboardEvent) {
    // Whatever is typed here is not for the report around.
    event.stopPropagation();
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onLeave();
  }

  return (
    <section ref={box} aria-label="写批注" className="place-form" style={spot} onKeyDown={press}>
      <p className="mb-3">
        <strong>{name}</strong>
        {QUOTED.test(place) && <q className="place-form-quote">{text || '（空白）'}</q>}
      </p>
      <Form action={action}>
        <TextArea name="text" label="批注" rows={3} keep={`comment/${place}`} />
        <div className="flex gap-3">
          <SubmitButton>添加批注</SubmitButton>
          <Button look="secondary" onClick={onLeave}>
            取消
          </Button>
        </div>
        <input type="hidden" name="report" value={reportId} />
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="quote" value={text} />
      </Form>
    </section>
  );
}

/** Under the place, and not over the side of the sheet. */
function spotBelow(place: Element | null, sheet: Element | null) {
  if (!place || !sheet) return { left: 0, top: 0 };
  const [here, whole] = [place.getBoundingClientRect(), sheet.getBoundingClientRect()];
  const left = Math.min(Math.max(0, here.left - whole.left), Math.max(0, whole.width - WIDTH - BELOW));
  return { left, top: here.bottom - whole.top + BELOW };
}
