/** The shape of Web Annotations as JSON-LD, whoever wrote them: one or a list, a page or a collection. */

/** Every annotation with its path, whatever holds them together; none where nothing looks like one. */
export function* listAnnotations(
  data: unknown,
): Generator<readonly [path: string, annotation: unknown]> {
  if (Array.isArray(data)) {
    for (const [index, one] of data.entries()) yield [`$[${index}]`, one];
  } else if (isRecord(data) && isRecord(data['first'])) {
    for (const [path, one] of listItems(data['first'])) yield [`$.first${path}`, one];
  } else if (isRecord(data) && Array.isArray(data['items'])) {
    for (const [path, one] of listItems(data)) yield [`$${path}`, one];
  } else if (isRecord(data) && 'target' in data) {
    yield ['$', data];
  }
}

function listItems(page: Record<string, unknown>): Array<readonly [string, unknown]> {
  const items: readonly unknown[] = Array.isArray(page['items']) ? page['items'] : [];
  return items.map((one, index) => [`.items[${index}]`, one] as const);
}

/** All selectors of an annotation's targets, each before those that refine it. */
export function selectorsOf(target: unknown): Array<Record<string, unknown>> {
  return toList(target).flatMap((one) =>
    isRecord(one) ? toList(one['selector']).flatMap(withRefinements) : [],
  );
}

function withRefinements(selector: unknown): Array<Record<string, unknown>> {
  return isRecord(selector)
    ? [selector, ...toList(selector['refinedBy']).flatMap(withRefinements)]
    : [];
}

/** JSON-LD writes one value and a list of one alike. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/** Is this an object that is no list? */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
