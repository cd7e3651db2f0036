import {addressOf} from '../../../ui/address';
import {useAddress} from '../../../ui/useAddress';
import {type Filter, NO_FILTER} from './filter';

const {read, write} = addressOf(NO_FILTER);

/** The filter kept in the page's address: `?text=stock&kind=event`. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  return useAddress(read, write, NO_FILTER);
}
