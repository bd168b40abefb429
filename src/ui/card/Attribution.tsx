import type { AttributionView } from '../../core/facts/card-view';
import { Joined } from '../Joined';
import { Run } from '../Run';
import { card } from '../strings';
import { Name } from './Name';

/** Who says it, nearest to the event first: "Ada Brandt said, as Harbour Wire reported". Says so where nobody is named. */
export function Attribution({ chain }: { readonly chain: readonly AttributionView[] }) {
  if (chain.length === 0) return <>{card.nobodyNamed}</>;
  return (
    <Joined
      items={chain.map((link) => (
        <span key={`${link.name} ${link.verb}`}>
          {link !== chain[0] && `${link.verb === undefined ? card.via : card.as} `}
          {link.ref === undefined ? (
            <Run>{link.name}</Run>
          ) : (
            <Name name={{ ref: link.ref, name: link.name }} />
          )}
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
