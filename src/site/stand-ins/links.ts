import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import preload from '@docusaurus/core/lib/client/preload';

// Each link would have an observer of its own, five hundred in a chapter, to tell when it comes into view.
ExecutionEnvironment.canUseIntersectionObserver = false;

const {connection} = (typeof navigator === 'undefined' ? {} : navigator) as {connection?: {saveData?: boolean}};

/** Stands for what Docusaurus has links do ahead of time: nothing once in view, and once pointed at, load their page. */
export default Object.freeze({
  prefetch: () => false,
  preload: (path: string) => (connection?.saveData ? false : preload(path)),
});
