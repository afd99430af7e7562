import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { fetcher } from './fetcher';
import type { SavedQuery } from './savedQuery';
import { savedQueries } from './savedQueries';
import { savedQueriesPlugin } from './savedQueriesPanel';

const plugins = [savedQueriesPlugin, HISTORY_PLUGIN];
const initial = initialQuery();

/** GraphiQL on this server's API, with the saved queries beside the editor. */
export function Explorer() {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={savedQueriesPlugin}
      initialQuery={initial?.text}
      initialVariables={initial?.variables}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <a className="logo" href="/">
          csp-graph
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

/** The saved query that the address asks for (`?saved=<name>`), else the first one for a visitor who has no tabs from before. */
function initialQuery(): SavedQuery | undefined {
  const asked = new URLSearchParams(location.search).get('saved');
  const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
  return savedQueries.find((query) => query.name === asked) ?? (isFirstVisit ? savedQueries[0] : undefined);
}
