/** What everything is measured against: every unit of a text read once, and a rolling hash of them. */
export function plainPass(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  return hash;
}
