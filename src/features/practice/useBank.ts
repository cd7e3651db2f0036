import type {Bank} from '../../exam/types';
import {lazyData} from '../../ui/lazy-data';

/**
 * The bank of practice questions. It is large: only the pages that ask questions load it. Imported here alone, since the
 * bundler makes a copy for each place that imports it.
 */
export const useBank = lazyData<Bank>(() => import('@generated/guide/default/bank.json'));
