import type { PackInfo } from '../../core/facts/material';
import { formatEdtf } from '../../core/time/format-edtf';
import { Joined, names } from '../Joined';
import { Run } from '../Run';
import { card } from '../strings';

/** Which pack speaks here, who keeps it, and what its silence means (threats R-25). */
export function PackNote({ pack, locale }: { readonly pack: PackInfo; readonly locale: string }) {
  const { title, version, maintainer, coverage } = pack;
  return (
    <footer class="pack-note">
      <p>
        <Run>{title}</Run>, {card.packLine(version)} <Run>{maintainer}</Run>.
      </p>
      <p>
        {card.covers(formatEdtf(coverage.dates, { locale }))}{' '}
        <Joined items={names(coverage.topics)} />. {card.silence}
      </p>
    </footer>
  );
}
