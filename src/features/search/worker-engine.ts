import type {SearchEngine, SearchResult} from '../../search/engine/engine';

/** What the worker is asked; it answers through the port that comes with the question. */
export interface Asked {
  query: string;
  limit: number;
}
export interface Answer {
  result?: SearchResult;
  error?: string;
}

/**
 * Starts the embedded engine in a worker: to make its index takes a phone the better part of a second, in which the
 * page would not take a letter.
 * @throws ErrorEvent when code or index cannot be loaded
 */
export function startWorkerEngine(): Promise<SearchEngine> {
  const worker = new Worker(new URL('./worker', import.meta.url));
  const search = (query: string, limit: number): Promise<SearchResult> =>
    new Promise((resolve, reject) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = ({data: {result, error}}: MessageEvent<Answer>) => {
        port1.close();
        if (result) resolve(result);
        else reject(new Error(error));
      };
      worker.postMessage({query, limit} satisfies Asked, [port2]);
    });
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve({search});
    worker.onerror = reject;
  });
}
