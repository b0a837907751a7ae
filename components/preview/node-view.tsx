/** One node of the document as it will look on paper. */
import type { CSSProperties, ReactNode } from 'react';
import type { NodePlaces, Piece } from '@/lib/document/document-places';
import type { DocNode, SignatureNode, TableNode } from '@/lib/document/nodes';
import type { FormCell, LabelCell } from '@/lib/document/table-form';
import type { Profile, TextLook } from '@/lib/render/profile';
import { pixels, styleOf } from './look';
import { Spot } from './spot';

const NOWHERE: NodePlaces = {};

/** A node in the look of the profile, with what can be pointed at on it. */
export function NodeView({
  node,
  profile,
  places = NOWHERE,
}: {
  node: DocNode;
  profile: Profile;
  places?: NodePlaces | undefined;
}) {
  const spot = (text: string, children: ReactNode = text) => (
    <Spot place={places.whole} shape="words" text={text}>
      {children}
    </Spot>
  );
  switch (node.kind) {
    case 'mark':
      return <MarkView text={node.text} look={profile.mark} />;
    case 'title':
      return (
        <h1 style={styleOf(profile.title)}>
          {spot(
            node.lines.join(''),
            node.lines.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            )),
          )}
        </h1>
      );
    case 'heading':
      return node.level === 1 ? (
        <h2 style={styleOf(profile.heading1)}>{spot(node.text)}</h2>
      ) : (
        <h3 style={styleOf(profile.heading2)}>{node.text}</h3>
      );
    case 'paragraph':
      return <p style={styleOf(profile.body)}>{places.pieces?.map(pieceView) ?? node.text}</p>;
    case 'table':
      return <TableView node={node} profile={profile} places={places} />;
    case 'signature':
      return <SignatureView node={node} profile={profile} places={places} />;
  }
}

function pieceView({ text, place }: Piece, index: number) {
  return (
    <Spot key={`${index}-${place}`} place={place} shape="words" text={text}>
      {text}
    </Spot>
  );
}

function MarkView({ text, look }: { text: string; look: TextLook }) {
  const { paddingBottom, ...style } = styleOf(look);
  const inset = pixels(look.inset ?? 0);
  return (
    <div style={{ paddingBottom }}>
      <p style={{ ...style, margin: `0 ${inset}px`, border: look.framed ? '1px solid currentColor' : 'none' }}>
        {text}
      </p>
    </div>
  );
}

/** The agency stands centred over the date, the date some characters from the right. */
function SignatureView({
  node: { agency, date },
  profile,
  places,
}: {
  node: SignatureNode;
  profile: Profile;
  places: NodePlaces;
}) {
  const style = styleOf(profile.signature);
  const paddingRight = `${profile.signatureInset}em`;
  return (
    <div style={{ ...style, textIndent: 0, paddingTop: style.lineHeight, paddingRight }}>
      <div className="inline-block" style={{ textAlign: 'center' }}>
        <p>
          <Spot place={places.whole} shape="words" text={agency}>
            {agency}
          </Spot>
        </p>
        <p>
          <Spot place={places.date} shape="words" text={date}>
            {date}
          </Spot>
        </p>
      </div>
    </div>
  );
}

function TableView({ node, profile, places }: { node: TableNode; profile: Profile; places: NodePlaces }) {
  const { form, heading, values } = node;
  const total = form.widths.reduce((sum, width) => sum + width, 0);
  const frames = framesOf(node, profile);
  return (
    <>
      <h2 style={styleOf(profile.heading1)}>
        <Spot place={places.whole} shape="words" text={heading}>
          {heading}
        </Spot>
      </h2>
      {/* Labels and values are set alike; what they share is said once, for a table has two hundred cells. */}
      <table
        style={{ ...styleOf(profile.table.label), width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' }}
      >
        <colgroup>
          {form.widths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a printed form never move.
            <col key={index} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {form.rows.map(({ cells, minHeight }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed form never move.
            <tr key={row} style={{ height: pixels(Math.max(minHeight, profile.table.minHeight)) }}>
              {cells.map((cell) => (
                <CellView
                  key={keyOf(cell)}
                  cell={cell}
                  values={values}
                  places={places}
                  profile={profile}
                  frames={frames}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function keyOf(cell: FormCell): string {
  return cell.kind === 'value' ? `value-${cell.slot}` : cell.key;
}

interface Frames {
  readonly label: CSSProperties;
  readonly value: CSSProperties;
}

/** What every cell has beyond the look of its table. */
function framesOf({ form }: TableNode, { table }: Profile): Frames {
  const border = `${Math.max(1, form.border / 8)}px solid #000`;
  const label = { border, padding: `0 ${pixels(table.sideMargin)}px`, verticalAlign: 'middle', fontWeight: 'inherit' };
  return { label, value: { ...label, padding: 0, textAlign: styleOf(table.value).textAlign } };
}

function CellView({
  cell,
  values,
  places,
  profile,
  frames,
}: {
  cell: FormCell;
  values: readonly string[];
  places: NodePlaces;
  profile: Profile;
  frames: Frames;
}) {
  const { colSpan, rowSpan } = cell;
  const { table } = profile;
  if (cell.kind === 'value') {
    return (
      <td colSpan={colSpan} rowSpan={rowSpan} style={frames.value}>
        <Spot place={places.cells?.[cell.slot]} shape="cell" text={values[cell.slot] ?? ''}>
          {values[cell.slot]}
        </Spot>
      </td>
    );
  }
  const style = { ...frames.label, textAlign: cell.align };
  const shade = cell.shaded ? { backgroundColor: `#${table.band}` } : {};
  const Tag = cell.scope === 'none' ? 'td' : 'th';
  return (
    <Tag colSpan={colSpan} rowSpan={rowSpan} style={{ ...style, ...shade }}>
      <Spot place={places.rows?.[cell.key]} shape="cell" text={cell.lines.join('')}>
        <LabelText cell={cell} profile={profile} />
      </Spot>
    </Tag>
  );
}

function LabelText({ cell, profile }: { cell: LabelCell; profile: Profile }) {
  const { aside, label } = profile.table;
  return (
    <>
      {cell.lines.map((line) => (
        <span key={line} className={cell.lines.length > 1 ? 'block' : undefined}>
          {line}
        </span>
      ))}
      {cell.aside && <span style={{ fontFamily: styleOf({ ...label, font: aside }).fontFamily }}>{cell.aside}</span>}
    </>
  );
}
