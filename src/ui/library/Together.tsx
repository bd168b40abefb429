import { useEffect, useMemo, useState } from 'preact/hooks';
import { libraryAddress } from '../../core/library-address';
import type { Named } from '../../core/library/fact-row';
import { record } from '../library-strings';
import { NamedLink } from './NamedLink';
import type { GraphLine, GraphPoint } from './graph-layout';

/** Who appears with an actor. */
export interface TogetherView {
  /** The most facts first. */
  readonly all: ReadonlyArray<Named & { readonly facts: number }>;
  /** Among the first `drawn` of them. */
  readonly pairs: readonly GraphLine[];
  readonly drawn: number;
}

/** Shown in the table at once; the picture has fewer. */
const MOST_LISTED = 50;
/** Room for names at the edge of the picture. */
const [MARGIN_X, MARGIN_Y] = [90, 24];

/** Who appears with whom in how many facts: as a picture, loaded when it is asked for, and as a table. */
export function Together(props: { readonly name: string; readonly view: TogetherView }) {
  const { name, view } = props;
  const [isShown, setShown] = useState(false);
  const listed = view.all.slice(0, MOST_LISTED);
  if (view.all.length === 0) return null;
  return (
    <section aria-labelledby="together">
      <h2 id="together">{record.together}</h2>
      <p class="quiet">{record.togetherWhat(name)}</p>
      <p class="no-print">
        <button
          type="button"
          class="plain"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {record.showGraph}
        </button>
      </p>
      {isShown && <Graph name={name} view={view} />}
      <table class="plain-table together">
        <thead>
          <tr>
            <th scope="col">{record.name}</th>
            <th scope="col">{record.factsTogether}</th>
            <th scope="col">{record.alsoTogether}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((one, at) => (
            <tr key={one.ref}>
              <th scope="row">
                <NamedLink view="actor" named={one} />
              </th>
              <td class="number">{one.facts}</td>
              <td>{pairsOf(view, at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.all.length > listed.length && (
        <p class="quiet">{record.moreTogether(view.all.length - listed.length)}</p>
      )}
    </section>
  );
}

function pairsOf({ pairs, all }: TogetherView, at: number): string {
  return pairs
    .filter(({ one, other }) => one === at || other === at)
    .toSorted((a, b) => b.facts - a.facts)
    .map(({ one, other, facts }) => `${all[one === at ? other : one]?.name ?? ''} ${facts}`)
    .join(', ');
}

function Graph(props: { readonly name: string; readonly view: TogetherView }) {
  const { name, view } = props;
  const [points, setPoints] = useState<readonly GraphPoint[]>();
  const { names, lines } = useMemo(() => linesOf(name, view), [name, view]);
  useEffect(() => {
    let isGone = false;
    const layOutHere = async () => {
      const { layOut } = await import('./graph-layout');
      if (!isGone) setPoints(layOut(names.length, lines));
    };
    void layOutHere();
    return () => {
      isGone = true;
    };
  }, [names, lines]);
  if (!points) return null;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - MARGIN_X, Math.min(...ys) - MARGIN_Y];
  const width = Math.max(...xs) + MARGIN_X - left;
  const height = Math.max(...ys) + MARGIN_Y - top;
  const most = Math.max(1, ...lines.map(({ facts }) => facts));
  return (
    <div class="graph">
      <svg
        viewBox={`${left} ${top} ${width} ${height}`}
        role="group"
        aria-label={record.graph(name, view.drawn)}
      >
        <g class="graph-lines" aria-hidden="true">
          {lines.map(({ one, other, facts }) => {
            const [from, to] = [points[one], points[other]];
            return (
              from &&
              to && (
                <line
                  key={`${one} ${other}`}
                  x1={from.x}
                  y1={from.y}
                  x2={to.x}
                  y2={to.y}
                  stroke-width={1 + 5 * (facts / most)}
                />
              )
            );
          })}
        </g>
        {names.map((one, at) => {
          const point = points[at];
          if (!point) return null;
          const text = (
            <text x={point.x} y={point.y} class={at === 0 ? 'graph-self' : undefined}>
              {one.name}
            </text>
          );
          return one.ref === undefined ? (
            <g key="self">{text}</g>
          ) : (
            <a key={one.ref} href={libraryAddress({ view: 'actor', ref: one.ref })}>
              {text}
            </a>
          );
        })}
      </svg>
    </div>
  );
}

/** The actor first, then the others that are drawn; lines by their places. */
function linesOf(name: string, { all, pairs, drawn }: TogetherView) {
  const others = all.slice(0, drawn);
  const names: readonly Named[] = [{ name }, ...others];
  const lines: readonly GraphLine[] = [
    ...others.map(({ facts }, at) => ({ one: 0, other: at + 1, facts })),
    ...pairs.map(({ one, other, facts }) => ({ one: one + 1, other: other + 1, facts })),
  ];
  return { names, lines };
}
