import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type Filter, filterFromSearch, filterToSearch, NO_FILTER} from './filter';

/** The filter kept in the page's address, so that it can be linked and comes back with the back button. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const history = useHistory();
  const location = useLocation();
  // While hydrating, the page shows what was built: everything.
  const filter = useIsBrowser() ? filterFromSearch(location.search) : NO_FILTER;
  return [filter, (next) => history.replace({...location, search: filterToSearch(next), hash: ''})];
}
