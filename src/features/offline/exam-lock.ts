import siteConfig from '@generated/docusaurus.config';
import {useEffect} from 'react';
import {recordName} from '../../learner';

const NAME = `${recordName(siteConfig.baseUrl)}:exam-runs`;

/** Tells the guide's other tabs that an exam runs in this one, for as long as the component is shown. */
export function useExamLock(): void {
  useEffect(() => {
    const over = new AbortController();
    let release: (() => void) | undefined;
    navigator.locks
      ?.request(NAME, {mode: 'shared', signal: over.signal}, () => new Promise<void>((resolve) => (release = resolve)))
      // Left before it was its turn.
      .catch(() => undefined);
    return () => {
      over.abort();
      release?.();
    };
  }, []);
}

/** Resolves when no exam runs in any tab. */
export async function afterExams(): Promise<void> {
  await navigator.locks?.request(NAME, () => undefined);
}

/** Whether an exam runs in some tab. */
export async function examRuns(): Promise<boolean> {
  return (await navigator.locks?.request(NAME, {ifAvailable: true}, (lock) => lock === null)) ?? false;
}
