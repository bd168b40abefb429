/** `Node.DOCUMENT_POSITION_PRECEDING` and `_CONTAINS`, without needing a window to ask. */
const PRECEDING = 2;
const CONTAINS = 8;

/**
 * Compares two nodes as a page is read: negative where `one` comes before `other`. What is in an open shadow
 * root comes before the host's own children.
 */
export function compareNodes(one: Node, other: Node): number {
  if (one === other) return 0;
  let [a, b] = [one, other];
  if (a.getRootNode() !== b.getRootNode()) {
    const hostsOfA = chainOf(a);
    const hostsOfB = chainOf(b);
    // Both chains end at the document: walk down from there to where they part.
    while (hostsOfA.length > 1 && hostsOfB.length > 1 && hostsOfA.at(-1) === hostsOfB.at(-1)) {
      hostsOfA.pop();
      hostsOfB.pop();
    }
    a = hostsOfA.at(-1) ?? a;
    b = hostsOfB.at(-1) ?? b;
    if (a === b) return hostsOfA.length === 1 ? -1 : 1;
  }
  const position = a.compareDocumentPosition(b);
  // A host contains its light children in the document, and its shadow is read before them.
  return position & (PRECEDING | CONTAINS) ? 1 : -1;
}

/** The node and the hosts it is in, from the inside out. */
function chainOf(node: Node): Node[] {
  const chain = [node];
  for (let root = node.getRootNode(); 'host' in root;) {
    const host = root.host as Element;
    chain.push(host);
    root = host.getRootNode();
  }
  return chain;
}
