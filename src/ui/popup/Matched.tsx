import type { Matched as MatchedPlace } from '../../core/search/describe';

/** A text with the parts that matched marked. Ranges that do not fit the text are left out. */
export function Matched(props: {
  readonly text: string;
  /** The path of this text in its record. */
  readonly field: string;
  readonly matched: readonly MatchedPlace[];
}) {
  const { text, field, matched } = props;
  const ranges = matched
    .filter((range) => range.field === field && range.start < range.end && range.end <= text.length)
    .toSorted((a, b) => a.start - b.start);
  const pieces = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <bdi>
      {pieces}
      {text.slice(at)}
    </bdi>
  );
}
