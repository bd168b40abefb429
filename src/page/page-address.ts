import type { PageAddress } from '../core/mentions/link/overrides';

/** Where a page is. What follows "#" is the same page, and only web pages have a site. */
export function pageAddressOf({ href, protocol, host }: Location | URL): PageAddress {
  const url = href.replace(/#.*$/s, '');
  return protocol === 'http:' || protocol === 'https:' ? { url, site: host } : { url };
}
