import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react';
import type { SavedQuery } from './savedQuery';
import { savedQueryGroups } from './savedQueries';
import { useActiveTabInView } from './useActiveTabInView';
import { useOpenQuery } from './useOpenQuery';
import { useWrappedLines } from './useWrappedLines';

/** The list of saved queries; a click opens one in a tab. */
function SavedQueriesPanel() {
  useWrappedLines();
  useActiveTabInView();
  const openQuery = useOpenQuery();
  const openText = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query);
  return (
    <section className="saved-queries" aria-label="Saved queries">
      <div className="saved-queries-title">Saved queries</div>
      {savedQueryGroups.map((group) => (
        <div key={group.title} role="group" aria-label={group.title}>
          <h2>{group.title}</h2>
          <ul>
            {group.queries.map((query) => (
              <li key={query.name}>
                <SavedQueryButton query={query} isOpen={query.text === openText} onOpen={openQuery} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface SavedQueryButtonProps {
  query: SavedQuery;
  isOpen: boolean;
  onOpen: (query: SavedQuery) => void;
}

function SavedQueryButton({ query, isOpen, onOpen }: SavedQueryButtonProps) {
  return (
    <button type="button" data-query={query.name} aria-current={isOpen} onClick={() => onOpen(query)}>
      <strong>{query.title}</strong>
      <span>{query.sentence}</span>
    </button>
  );
}

function SavedQueriesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 2.75h10v14.5l-5-3.5-5 3.5z" strokeLinejoin="round" />
      <path d="M8 6.75h4M8 9.75h4" strokeLinecap="round" />
    </svg>
  );
}

export const savedQueriesPlugin: GraphiQLPlugin = { title: 'Saved queries', icon: SavedQueriesIcon, content: SavedQueriesPanel };
