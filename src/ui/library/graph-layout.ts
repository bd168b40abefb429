/** Where the names of a relation graph stand. Loaded only where one is shown. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

/** A line between two names, by their places in the list of names, and how many facts it stands for. */
export interface GraphLine {
  readonly one: number;
  readonly other: number;
  readonly facts: number;
}

export interface GraphPoint {
  readonly x: number;
  readonly y: number;
}

/** In the graph's own units; names are about 14 high. */
const [LINE_LENGTH, ROOM, STEPS] = [120, 34, 300] as const;

/** Lays out `count` names, the first in the middle. The same lines give the same places. */
export function layOut(count: number, lines: readonly GraphLine[]): GraphPoint[] {
  const nodes = Array.from({ length: count }, (_, at): SimulationNodeDatum =>
    at === 0 ? { fx: 0, fy: 0 } : {},
  );
  const most = Math.max(1, ...lines.map(({ facts }) => facts));
  forceSimulation(nodes)
    .force(
      'lines',
      forceLink(lines.map(({ one, other }) => ({ source: one, target: other })))
        .distance(LINE_LENGTH)
        .strength((_, at) => 0.15 + 0.4 * ((lines[at]?.facts ?? 0) / most)),
    )
    .force('apart', forceManyBody().strength(-520))
    .force('room', forceCollide(ROOM))
    // Names are wider than high: a flat picture has more room for them.
    .force('x', forceX(0).strength(0.02))
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(STEPS);
  return nodes.map(({ x = 0, y = 0 }) => ({ x, y }));
}
