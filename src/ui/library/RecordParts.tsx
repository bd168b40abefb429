import type { ComponentChildren } from 'preact';
import { libraryAddress } from '../../core/library-address';
import type { Alias } from '../../core/pack/schema';
import type { Ref } from '../../core/pack/refs';
import { formatEdtf } from '../../core/time/format-edtf';
import { languageNames } from './language-name';
import { record } from '../library-strings';
import { Joined } from '../Joined';
import { Run } from '../Run';

/** A term with what it says; nothing where it says nothing. */
export function Line(props: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div class="line">
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** All names of a record by language, the languages with the most names first. */
export function NamesByLanguage(props: {
  readonly aliases: readonly Alias[];
  readonly locale: string;
}) {
  const { aliases, locale } = props;
  if (aliases.length === 0) return null;
  const nameOf = languageNames(locale);
  const groups = new Map<string, Set<string>>();
  for (const { lang = '', text } of aliases) {
    const own = groups.get(lang) ?? new Set<string>();
    groups.set(lang, own.add(text));
  }
  return (
    <section aria-labelledby="names">
      <h2 id="names">{record.names}</h2>
      <dl class="lines">
        {[...groups].map(([lang, texts]) => (
          <Line key={lang} term={lang === '' ? record.anyLanguage : nameOf(lang)}>
            <span lang={lang === '' ? undefined : lang}>
              <Joined
                items={[...texts].map((text) => (
                  <bdi key={text}>{text}</bdi>
                ))}
              />
            </span>
          </Line>
        ))}
      </dl>
    </section>
  );
}

/** A record that is a link, with its date. */
export interface DatedLink {
  readonly ref: Ref;
  readonly title: string;
  readonly date?: string;
  readonly note?: string;
}

/** Records in a list, each with its date before it. */
export function DatedLinks(props: {
  readonly view: 'event' | 'fact' | 'source';
  readonly all: readonly DatedLink[];
  readonly locale: string;
}) {
  const { view, all, locale } = props;
  return (
    <ul class="dated">
      {all.map(({ ref, title, date, note }) => (
        <li key={ref}>
          {date !== undefined && (
            <span class="date">
              <Run>{formatEdtf(date, { locale })}</Run>
            </span>
          )}{' '}
          <a href={libraryAddress({ view, ref })}>
            <Run>{title}</Run>
          </a>{' '}
          {note !== undefined && (
            <span class="quiet">
              <Run>{note}</Run>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
