import { useId, useState } from 'preact/hooks';
import type { CardFilter, FilterOptions } from '../../core/facts/card-filter';
import { cardTools } from '../card-strings';
import { Run } from '../Run';
import { countFacts } from '../strings';

/** So many choices are shown of a kind at once. */
const CHOICES_AT_FIRST = 8;

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly filter: CardFilter;
}

/** Narrows a card by year and by who else takes part; nothing at all where there is nothing to choose. */
export function Filters(props: {
  readonly options: FilterOptions;
  readonly filter: CardFilter;
  readonly shown: number;
  readonly all: number;
  readonly onChange: (filter: CardFilter) => void;
}) {
  const { options, filter, shown, all, onChange } = props;
  const { years, actors } = options;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (years.length === 0 && actors.length === 0) return null;
  const isNarrowed = filter.year !== undefined || filter.actor !== undefined;
  return (
    <div class="filters">
      <div class="filter-bar">
        <button
          type="button"
          class="disclose"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {cardTools.filter}
        </button>
        <span role="status" class="filter-said">
          {isNarrowed && cardTools.shown(shown, all)}
        </span>
        {isNarrowed && (
          <button
            type="button"
            class="action"
            onClick={(event) => {
              // This button goes; the one that opens the choices is beside it.
              event.currentTarget.parentElement?.querySelector('button')?.focus();
              onChange({});
            }}
          >
            {cardTools.clear}
          </button>
        )}
      </div>
      {isOpen && (
        <div class="filter-choices" id={id}>
          <Choices
            label={cardTools.year}
            choices={years.map(({ year, count }) => ({
              key: String(year),
              label: String(year),
              count,
              isChosen: filter.year === year,
              filter: { ...filter, year: filter.year === year ? undefined : year },
            }))}
            onChange={onChange}
          />
          <Choices
            label={cardTools.actor}
            choices={actors.map(({ ref, name, count }) => ({
              key: ref,
              label: name,
              count,
              isChosen: filter.actor === ref,
              filter: { ...filter, actor: filter.actor === ref ? undefined : ref },
            }))}
            onChange={onChange}
          />
        </div>
      )}
    </div>
  );
}

function Choices(props: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly onChange: (filter: CardFilter) => void;
}) {
  const { label, choices, onChange } = props;
  const [isWhole, setWhole] = useState(false);
  const labelId = useId();
  if (choices.length === 0) return null;
  const shown =
    isWhole || choices.length <= CHOICES_AT_FIRST + 1
      ? choices
      : choices.filter(({ isChosen }, at) => at < CHOICES_AT_FIRST || isChosen);
  return (
    <div class="choice-row" role="group" aria-labelledby={labelId}>
      <span class="choice-label" id={labelId}>
        {label}
      </span>
      {shown.map(({ key, label: text, count, isChosen, filter }) => (
        <button
          key={key}
          type="button"
          class="choice"
          aria-pressed={isChosen}
          aria-label={cardTools.narrow(text, countFacts(count))}
          onClick={() => onChange(filter)}
        >
          <Run>{text}</Run> <span class="count">{count}</span>
        </button>
      ))}
      {shown.length < choices.length && (
        <button
          type="button"
          class="choice"
          onClick={(event) => {
            // This button goes: the focus stays in its row.
            const row = event.currentTarget.parentElement;
            setWhole(true);
            requestAnimationFrame(() => row?.querySelectorAll('button')[shown.length]?.focus());
          }}
        >
          {cardTools.moreChoices(choices.length - shown.length)}
        </button>
      )}
    </div>
  );
}
