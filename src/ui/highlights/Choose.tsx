/** A list to pick one thing from, which then stands at its name again. Nothing where there is nothing to pick. */
export function Choose(props: {
  readonly label: string;
  readonly options: ReadonlyArray<readonly [value: string, text: string]>;
  readonly onChoose: (value: string) => void;
}) {
  const { label, options, onChoose } = props;
  if (options.length === 0) return null;
  return (
    <select
      class="choose"
      aria-label={label}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.value = '';
        if (value !== '') onChoose(value);
      }}
    >
      <option value="">{label}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
