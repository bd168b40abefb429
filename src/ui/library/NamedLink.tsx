import { libraryAddress, type RecordView } from '../../core/library-address';
import type { Named } from '../../core/library/fact-row';
import { Joined } from '../Joined';
import { Run } from '../Run';

/** A name that leads to its page; plain where it is only words. `isInTable`: rows are walked by arrow keys, not by Tab. */
export function NamedLink(props: {
  readonly view: RecordView;
  readonly named: Named;
  readonly isInTable?: boolean;
}) {
  const { view, named, isInTable = false } = props;
  const { name, ref } = named;
  if (ref === undefined) return <Run>{name}</Run>;
  return (
    <a href={libraryAddress({ view, ref })} tabIndex={isInTable ? -1 : undefined}>
      <Run>{name}</Run>
    </a>
  );
}

/** Several of them in a row. */
export function NamedLinks(props: {
  readonly view: RecordView;
  readonly all: readonly Named[];
  readonly between?: string;
  readonly isInTable?: boolean;
}) {
  const { view, all, between = ', ', isInTable = false } = props;
  const items = all.map((named) => (
    <NamedLink key={named.ref ?? named.name} view={view} named={named} isInTable={isInTable} />
  ));
  return <Joined items={items} between={between} />;
}
