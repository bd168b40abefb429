import { pageAddressOf } from './page-address';

/** Pages without the Navigation API are asked for their address this often. */
const LOOK_EVERY_MS = 1_000;
/** A page that changed its address draws itself anew first. */
const SETTLE_MS = 300;

/** Calls back after the page went to another address without loading. What follows "#" is no other page. */
export function watchAddress(options: {
  readonly window: Window;
  readonly signal: AbortSignal;
  readonly onMoved: () => void;
}): void {
  const { window, signal, onMoved } = options;
  let address = pageAddressOf(window.location).url;
  let timer = 0;
  const look = () => {
    const now = pageAddressOf(window.location).url;
    if (now === address) return;
    address = now;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => !signal.aborted && onMoved(), SETTLE_MS);
  };
  if ('navigation' in window) {
    window.navigation.addEventListener('navigatesuccess', look, { signal });
    window.navigation.addEventListener('currententrychange', look, { signal });
  } else {
    const every = (window as Window).setInterval(look, LOOK_EVERY_MS);
    signal.addEventListener('abort', () => (window as Window).clearInterval(every));
  }
  window.addEventListener('popstate', look, { signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
}
