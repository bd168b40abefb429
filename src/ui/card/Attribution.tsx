import type { AttributionView } from '../../core/facts/card-view';
import { Joined } from '../Joined';
import { Run } from '../Run';
import { card } from '../strings';

/** Who says it, nearest to the event first: "Ada Brandt said, as Harbour Wire reported". Says so where nobody is named. */
export function Attribution({ chain }: { readonly chain: readonly AttributionView[] }) {
  if (chain.length === 0) return <>{card.nobodyNamed}</>;
  return (
    <Joined
      items={chain.map((link) => (
        <span key={`${link.name} ${link.verb}`}>
          {link !== chain[0] && `${link.verb === undefined ? card.via : card.as} `}
          <Run>{link.name}</Run>
          {link.verb !== undefined && (
            <>
              {' '}
              <Run>{link.verb}</Run>
            </>
          )}
        </span>
      ))}
    />
  );
}
