import {startTransition, useEffect, useState} from 'react';

/** Pixels up to which the theme's style sheet lays out a page for a phone. */
const BREAKPOINT = 996;

type Size = 'ssr' | 'desktop' | 'mobile';

/**
 * Stands for the theme's own. The same, but that the change from what was built is a transition: one that is not comes
 * in the same task as all else a page does when it comes alive, and puts a phone's sidebar into it.
 */
export function useWindowSize(): Size {
  const [size, setSize] = useState<Size>('ssr');
  useEffect(() => {
    const update = () => startTransition(() => setSize(window.innerWidth > BREAKPOINT ? 'desktop' : 'mobile'));
    update();
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return size;
}
