import records from '@generated/guide/default/search-index.json';
import {createEmbeddedEngine} from '../../search/engine/embedded-engine';
import type {Answer, Asked} from './worker-engine';

// Runs in a thread of its own: neither the page nor React is there.
const engine = createEmbeddedEngine(records);

addEventListener('message', ({data: {query, limit}, ports: [port]}: MessageEvent<Asked>) => {
  engine.search(query, limit).then(
    (result) => port!.postMessage({result} satisfies Answer),
    (error: unknown) => port!.postMessage({error: String(error)} satisfies Answer),
  );
});

postMessage('ready');
