import { Run } from './Run';

/** A link to a document, shown by its host; plain text where the address is not http or https (threats R-20). */
export function SourceLink({ url }: { readonly url: string }) {
  const host = hostOf(url);
  if (host === undefined) return <Run>{url}</Run>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      <Run>{host}</Run>
    </a>
  );
}

function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, username, password } = new URL(url);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  // The URL parser writes an internationalised host in punycode, so a look-alike cannot pass.
  return isWeb && username === '' && password === '' ? host : undefined;
}
