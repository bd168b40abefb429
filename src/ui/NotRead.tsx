/** A page of which what it shows could not be read: why, and a way to try again. */
export function NotRead(props: {
  readonly kind: 'settings' | 'highlights';
  readonly title: string;
  readonly reason: string;
  readonly retry: string;
  readonly onRetry: () => void;
}) {
  return (
    <main class={props.kind}>
      <h1>{props.title}</h1>
      <p role="alert">{props.reason}</p>
      <button type="button" class="plain" onClick={() => props.onRetry()}>
        {props.retry}
      </button>
    </main>
  );
}
