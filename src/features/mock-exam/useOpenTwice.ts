import siteConfig from '@generated/docusaurus.config';
import {useEffect, useState} from 'react';
import {recordName} from '../../learner';
import {learnerStore} from '../record';

interface Word {
  attempt: string;
  session: string;
  /** `here` answers `hello`. */
  says: 'hello' | 'here' | 'bye';
}

/** Whether an attempt is open in another tab as well: its tabs greet each other. */
export function useOpenTwice(attempt: string): boolean {
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return undefined;
    const {session} = learnerStore();
    const channel = new BroadcastChannel(`${recordName(siteConfig.baseUrl)}:exam`);
    const say = (says: Word['says']) => channel.postMessage({attempt, session, says} satisfies Word);
    channel.addEventListener('message', ({data}: MessageEvent<Word>) => {
      if (data.attempt !== attempt || data.session === session) return;
      if (data.says === 'hello') say('here');
      setOthers((before) => {
        const after = new Set(before);
        if (data.says === 'bye') after.delete(data.session);
        else after.add(data.session);
        return after;
      });
    });
    const leave = () => say('bye');
    const comeBack = ({persisted}: PageTransitionEvent) => persisted && say('hello');
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    say('hello');
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      channel.close();
    };
  }, [attempt]);
  return others.size > 0;
}
