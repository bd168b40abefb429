/** What a node is inside of. */
import { partOf, type PageEyes } from './reading-rules';

/** False inside anything that is not read. `known` keeps what was found, for others of the same kin. */
export function isRead(element: Node, eyes: PageEyes, known = new Map<Node, boolean>()): boolean {
  const chain: Element[] = [];
  let isFine = true;
  for (let around: Node | null = element; around; around = outOf(around)) {
    if (around.nodeType !== 1) continue;
    const seen = known.get(around);
    if (seen !== undefined) {
      isFine = seen;
      break;
    }
    chain.push(around as Element);
  }
  for (const link of chain.toReversed()) {
    isFine &&= partOf(link, eyes) === 'read';
    known.set(link, isFine);
  }
  return isFine;
}

/** What a node is in, out of shadow roots too. */
export function outOf(node: Node): Node | null {
  return node.parentNode ?? ('host' in node ? (node.host as Element) : null);
}
