import { useEffect, useRef } from 'preact/hooks';
import { settings } from '../settings-strings';

/** An invented text that `onShown` marks as pages are marked, again whenever `onShown` is another function. */
export function MarkPreview(props: {
  /** Gets the element with the text; what it returns takes the marks away. */
  readonly onShown: (place: HTMLElement) => () => void;
}) {
  const { onShown } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? onShown(place.current) : undefined), [onShown]);
  return (
    <figure class="preview">
      <figcaption class="quiet">{settings.preview}</figcaption>
      <div class="preview-text" ref={place}>
        {settings.previewText.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <p class="quiet">{settings.previewNote}</p>
    </figure>
  );
}
