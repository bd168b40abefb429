import type { PageAddress } from '../core/mentions/link/overrides';
import type { MarkedWhy } from '../core/mentions/marked-why';
import type { LiveMention } from './live-mention';
import type { PageText } from './page-text';

/** More places than these nobody reads. */
const MOST_EVIDENCE = 8;

/** Why a mention is marked, with the words of the page in place of numbers. */
export function whyOf(
  { mention, text: written }: LiveMention,
  text: Pick<PageText, 'get'>,
  address: PageAddress,
): MarkedWhy {
  const { spelling, rule, score, candidates, ref, reading } = mention;
  const evidence = mention.evidence.flatMap(({ what, block, start, end }) => {
    const words = text.get(block)?.block.text.slice(start, end) ?? '';
    return words === '' ? [] : [{ what, text: words }];
  });
  return {
    text: written,
    spelling,
    rule,
    score,
    others: candidates.filter((one) => one !== ref),
    evidence: evidence.slice(0, MOST_EVIDENCE),
    address,
    ...(reading !== undefined && { reading }),
  };
}
