import type { CopyText } from '../../core/facts/cite-facts';

/**
 * Copies a text, plain and rich. Must be called straight from a click or key. Where a page forbids its frames the
 * clipboard, the older way is tried; rejects where neither is let through.
 */
export async function copy({ plain, html }: CopyText): Promise<void> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
  } catch (error) {
    if (!copyByEvent({ plain, html })) throw error;
  }
}

/** Not bound to what the page allows its frames, only to the reader's own click. */
function copyByEvent({ plain, html }: CopyText): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && isCopied;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
