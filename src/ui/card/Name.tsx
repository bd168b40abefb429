import type { ComponentChild, VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { NameView } from '../../core/facts/card-view';
import type { NameSpan } from '../../core/facts/material';
import type { Ref } from '../../core/pack/refs';
import { languageOf } from '../../core/text/language-of';
import { Run } from '../Run';
import { CardToolsContext } from './card-tools';

/** A name of somebody who has a card; a button that opens it where cards can be opened. */
export function Name({ name }: { readonly name: NameView }) {
  return (
    <Run>
      <Door to={name.ref}>{name.name}</Door>
    </Run>
  );
}

/** Names in a row, for `Joined`. */
export function nameButtons(all: readonly NameView[]): VNode[] {
  return all.map((name) => <Name key={name.ref} name={name} />);
}

/** A statement, in which the names that are known can be opened. Cut by offsets: what the pack says stays text. */
export function Statement(props: { readonly text: string; readonly names: readonly NameSpan[] }) {
  const { text, names } = props;
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const { start, end, ref } of names) {
    if (start < at || end > text.length) continue;
    parts.push(
      text.slice(at, start),
      <Door key={start} to={ref}>
        {text.slice(start, end)}
      </Door>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return (
    <p class="statement">
      <bdi lang={languageOf(text)}>{parts}</bdi>
    </p>
  );
}

function Door(props: { readonly to: Ref; readonly children: string }) {
  const { onOpen } = useContext(CardToolsContext);
  if (!onOpen) return <>{props.children}</>;
  // Not a button, which browsers lay out as one box: a long name must break across lines as the text around it.
  return (
    <span
      role="button"
      tabIndex={0}
      class="name"
      onClick={() => onOpen(props.to)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen(props.to);
      }}
    >
      {props.children}
    </span>
  );
}
