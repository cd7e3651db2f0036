import {useEffect, useState} from 'react';
import type {Bank} from '../../exam/types';

let loading: Promise<Bank> | undefined;
let loaded: Bank | undefined;

/** The bank is large: only the pages that ask questions load it, and only once. */
function load(): Promise<Bank> {
  loading ??= import('@generated/guide/default/bank.json').then(
    ({default: bank}) => (loaded = bank),
    (error: unknown) => {
      // The next try asks for it again.
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

export interface BankState {
  /** Undefined until it is there. */
  bank: Bank | undefined;
  /** Whether it could not be loaded. */
  failed: boolean;
  retry: () => void;
}

/** The bank of practice questions. */
export function useBank(): BankState {
  const [, setBank] = useState<Bank>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isHere = true;
    load().then(
      (bank) => isHere && setBank(bank),
      () => isHere && setFailed(true),
    );
    return () => {
      isHere = false;
    };
  }, [tries]);
  return {
    bank: loaded,
    failed: failed && !loaded,
    retry: () => {
      setFailed(false);
      setTries(tries + 1);
    },
  };
}
