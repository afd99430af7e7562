import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { SavedQuery } from './savedQuery';

/** A function that shows a saved query: in the tab that holds it unchanged, in an empty tab, or else in a new one. */
export function useOpenQuery(): (query: SavedQuery) => void {
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );
  return ({ text, variables = '' }) => {
    const open = tabs.findIndex((tab) => tab.query === text);
    if (open >= 0) {
      if (open !== activeTabIndex) changeTab(open);
      return;
    }
    if (queryEditor?.getValue().trim()) addTab();
    updateActiveTabValues({ query: text, variables, operationName: null, response: null });
    queryEditor?.setValue(text);
    variableEditor?.setValue(variables);
  };
}
