import {useHistory, useLocation} from '@docusaurus/router';
import {useEffect} from 'react';

/** Milliseconds a page is given to grow to the height it had. */
const PATIENCE = 3000;

/** What a reader does who wants to be elsewhere. */
const INTERVENTIONS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Where the reader was, in pixels from the top, by the key of the history's entry. */
const positions = new Map<string, number>();

/**
 * Gives back the place on a page that one comes back to. The browser does the same, but only as far as the page is high
 * at that moment, and lists are filled later. Stands once, at the root of the site.
 */
export default function ScrollMemory(): null {
  const {key = ''} = useLocation();
  const history = useHistory();
  useEffect(() => {
    const place = history.action === 'POP' ? positions.get(key) : undefined;
    const until = performance.now() + PATIENCE;
    let restoring = place !== undefined;
    let frame = 0;
    const restore = () => {
      if (!restoring) return;
      const reachable = document.documentElement.scrollHeight - window.innerHeight >= place! - 1;
      if (reachable && Math.abs(window.scrollY - place!) > 1) window.scrollTo({top: place!, behavior: 'instant'});
      restoring = performance.now() < until;
      frame = requestAnimationFrame(restore);
    };
    const giveUp = () => {
      restoring = false;
    };
    const remember = () => {
      if (!restoring) positions.set(key, window.scrollY);
    };
    restore();
    INTERVENTIONS.forEach((type) => window.addEventListener(type, giveUp, {passive: true}));
    window.addEventListener('scroll', remember, {passive: true});
    return () => {
      cancelAnimationFrame(frame);
      INTERVENTIONS.forEach((type) => window.removeEventListener(type, giveUp));
      window.removeEventListener('scroll', remember);
    };
  }, [key, history]);
  return null;
}
