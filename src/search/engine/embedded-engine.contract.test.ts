import {createEmbeddedEngine} from './embedded-engine';
import {describeEngineContract} from '../../../tests/search/engine-contract';
import {lazyEngine} from './lazy-engine';

describeEngineContract('the embedded index', {
  over: async (records) => createEmbeddedEngine(records),
  outOfReach: async () => lazyEngine(() => Promise.reject(new Error('the index did not load'))),
});
