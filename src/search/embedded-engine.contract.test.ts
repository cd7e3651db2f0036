import {createEmbeddedEngine} from './embedded-engine';
import {describeEngineContract} from './engine-contract';

describeEngineContract('the embedded index', {
  over: async (records) => createEmbeddedEngine(records),
  outOfReach: async () => createEmbeddedEngine([]),
});
