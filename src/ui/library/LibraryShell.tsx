import type { ComponentChildren } from 'preact';
import { libraryAddress, type LibrarySection } from '../../core/library-address';
import { library, sectionNames } from '../library-strings';

/** What stands around every view of the library: its name and the way to its sections. The view brings its own `main`. */
export function LibraryShell(props: {
  readonly section: LibrarySection;
  readonly children: ComponentChildren;
}) {
  const { section, children } = props;
  return (
    <>
      <header class="library-header">
        <p class="library-name">{library.name}</p>
        <nav aria-label={library.sections}>
          <ul>
            {sectionNames.map(([one, name]) => (
              <li key={one}>
                <a
                  href={libraryAddress({ view: one })}
                  aria-current={one === section ? 'page' : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {children}
    </>
  );
}
