import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { SavedQuery } from './savedQuery';

/** A function that shows a saved query: in the tab that holds it unchanged, in an empty tab, or else in a new one. */
export function useOpenQuery(): (query: SavedQuery) => void {
  const { addTab, changeTab, setOperationName, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );
  return ({ text, operationName, variables = '' }) => {
    const open = tabs.findIndex((tab) => tab.query === text);
    if (open < 0) {
      if (queryEditor?.getValue().trim()) addTab();
      updateActiveTabValues({ query: text, variables, operationName, response: null });
      queryEditor?.setValue(text);
      variableEditor?.setValue(variables);
    } else if (open !== activeTabIndex) {
      changeTab(open);
    }
    // GraphiQL reads the name from the document a moment later; who runs the query before that would ask for the last tab's operation
    setOperationName(operationName);
  };
}
