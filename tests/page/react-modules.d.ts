/** As much of React's types as the test of a React page needs. */
declare module 'react' {
  export type ReactNode = object | string | readonly ReactNode[] | null;
  export function createElement(
    type: string,
    props: { readonly key?: string | number } | null,
    ...children: ReactNode[]
  ): object;
}
declare module 'react-dom' {
  export function flushSync(render: () => void): void;
}
declare module 'react-dom/client' {
  import type { ReactNode } from 'react';

  export function createRoot(place: Element): {
    render(node: ReactNode): void;
    unmount(): void;
  };
}
