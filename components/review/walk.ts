/** Going through the places of a report by arrow keys, as the eye goes over the page. */

/** A place as it stands on the page, in reading order. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a key leads from the box at an index: the same index at the edge of the page, undefined for other keys. */
export function walk(boxes: readonly Box[], from: number, key: string): number | undefined {
  const last = boxes.length - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(from + 1, last);
    case 'ArrowLeft':
      return Math.max(from - 1, 0);
    case 'ArrowDown':
      return nearest(boxes, from, (here, other) => other.top - here.bottom) ?? from;
    case 'ArrowUp':
      return nearest(boxes, from, (here, other) => here.top - other.bottom) ?? from;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** Lines of one row may stand some pixels apart. */
const SLACK = 4;

/** Of the boxes beyond, in the line that is next, the one that is least to the side. */
function nearest(boxes: readonly Box[], from: number, distance: (here: Box, other: Box) => number): number | undefined {
  const here = boxes[from];
  if (!here) return undefined;
  const beyond = boxes
    .map((box, index) => ({ index, away: distance(here, box), aside: Math.abs(box.left - here.left) }))
    .filter(({ away, index }) => index !== from && away >= -SLACK);
  const next = Math.min(...beyond.map(({ away }) => away)) + SLACK;
  const line = beyond.filter(({ away }) => away <= next).sort((a, b) => a.aside - b.aside);
  return line[0]?.index;
}
