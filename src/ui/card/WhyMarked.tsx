import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PackInfo } from '../../core/facts/material';
import type { Override } from '../../core/mentions/link/overrides';
import type { Ref } from '../../core/pack/refs';
import type { RuleOut } from '../../core/mentions/marked-why';
import { Joined, names } from '../Joined';
import { Run } from '../Run';
import { why as strings } from '../why-strings';
import type { MarkedView } from './card-state';

/** What a mark can be asked and told. All may reject. */
export interface MarkAnswers {
  readonly readNames: (
    refs: readonly Ref[],
  ) => Promise<ReadonlyArray<{ readonly ref: Ref; readonly name: string }>>;
  /** Answers the number by which it is taken back. */
  readonly onRuleOut: (said: RuleOut) => Promise<{ readonly id: string }>;
  readonly onTakeBack: (id: string) => Promise<void>;
}

interface WhyProps {
  /** Whom the mark is taken to mean. */
  readonly name: string;
  readonly marked: MarkedView;
  readonly pack: Pick<PackInfo, 'title' | 'version'>;
  readonly answers: MarkAnswers;
}

/** "Why is this marked?", and "not this one": closed until it is asked. */
export function WhyMarked(props: WhyProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div class="why">
      <button
        type="button"
        class="disclose"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {strings.ask}
      </button>
      {isOpen && (
        <div class="details" id={id}>
          <Reasons {...props} />
          <NotThisOne {...props} />
        </div>
      )}
    </div>
  );
}

function Reasons({ marked, pack, answers }: WhyProps) {
  const { why, alias } = marked;
  const { others } = why;
  const [found, setFound] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (others.length === 0) return;
    answers.readNames(others).then(
      (known) => setFound([...new Set(known.map(({ name }) => name))]),
      () => setFound([]),
    );
  }, [others, answers]);
  return (
    <dl>
      <Reason term={strings.onPage}>
        <q>
          <Run>{why.text}</Run>
        </q>
      </Reason>
      <Reason term={strings.inPack}>
        {alias === undefined ? (
          strings.derived
        ) : (
          <q>
            <Run>{alias}</Run>
          </q>
        )}
        {', '}
        <Run>{pack.title}</Run> {pack.version}
      </Reason>
      <Reason term={strings.rule}>
        {strings.rules[why.rule] ?? why.rule}
        {why.reading !== undefined && ` ${strings.readings[why.reading]}`}{' '}
        <span class="quiet">{strings.score(why.score, why.rule)}</span>
      </Reason>
      {why.evidence.map(({ what, text }) => (
        <Reason key={`${what} ${text}`} term={strings.evidence[what]}>
          <q>
            <Run>{text}</Run>
          </q>
        </Reason>
      ))}
      <Reason term={strings.others}>
        {others.length === 0 ? (
          strings.nobodyElse
        ) : found === null || found.length === 0 ? (
          strings.countOthers(others.length)
        ) : (
          <Joined items={names(found)} />
        )}
      </Reason>
    </dl>
  );
}

function Reason(props: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div class="detail">
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

type Saying =
  | { readonly status: 'untouched' | 'working' | 'open' }
  | { readonly status: 'said'; readonly id: string; readonly where: Override['where'] }
  | { readonly status: 'failed'; readonly reason: string };

function NotThisOne({ name, marked, answers }: WhyProps) {
  const { ref } = marked;
  const { text, spelling, address } = marked.why;
  const { url, site } = address;
  const [saying, setSaying] = useState<Saying>({ status: 'untouched' });
  const labelId = useId();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { status } = saying;
    // The button that was pressed is gone: the focus goes on to what can be pressed now.
    if (status !== 'untouched' && status !== 'working') {
      place.current?.querySelector('button')?.focus();
    }
  }, [saying]);
  const attempt = (work: Promise<Saying>) => {
    setSaying({ status: 'working' });
    work.then(setSaying, (error: unknown) =>
      setSaying({ status: 'failed', reason: error instanceof Error ? error.message : '' }),
    );
  };
  const say = (where: Override['where']) =>
    attempt(
      answers
        .onRuleOut({ ref, name, spelling, text, where })
        .then(({ id }) => ({ status: 'said', id, where })),
    );
  if (saying.status === 'said') {
    const { id, where } = saying;
    return (
      <div class="not-this" role="status" ref={place}>
        <p id={labelId}>
          <Run>{strings.said({ text, name, where })}</Run>
        </p>
        <button
          type="button"
          class="plain"
          aria-describedby={labelId}
          onClick={() => attempt(answers.onTakeBack(id).then(() => ({ status: 'open' })))}
        >
          {strings.undo}
        </button>
        <p class="quiet">{strings.listed}</p>
      </div>
    );
  }
  const choices: Array<readonly [string, Override['where']]> = [
    ...(url === undefined ? [] : [[strings.here, { kind: 'page', url }] as const]),
    ...(site === undefined ? [] : [[strings.onSite(site), { kind: 'site', site }] as const]),
    [strings.everywhere, { kind: 'everywhere' }],
  ];
  return (
    <div class="not-this" role="group" aria-labelledby={labelId} ref={place}>
      <p id={labelId}>
        <Run>{strings.notThis(text, name)}</Run>
      </p>
      <div class="choices">
        {choices.map(([label, where]) => (
          <button
            key={where.kind}
            type="button"
            class="plain"
            disabled={saying.status === 'working'}
            onClick={() => say(where)}
          >
            <Run>{label}</Run>
          </button>
        ))}
      </div>
      {saying.status === 'failed' && (
        <p role="alert">
          {strings.failed} <Run>{saying.reason}</Run>
        </p>
      )}
    </div>
  );
}
