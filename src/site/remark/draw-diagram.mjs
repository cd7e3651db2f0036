// Compiles D2 texts to SVG, one at a time. A worker of its own: the package works as a native ES module only, and
// Docusaurus loads its plugins as CommonJS.
import {parentPort} from 'node:worker_threads';
import {D2} from '@terrastruct/d2';

const d2 = new D2();

parentPort.on('message', async (source) => {
  try {
    const {diagram, renderOptions} = await d2.compile({fs: {index: source}, options: {layout: 'elk'}});
    parentPort.postMessage({svg: await d2.render(diagram, {...renderOptions, pad: 4, noXMLTag: true})});
  } catch (error) {
    parentPort.postMessage({error: String(error?.message ?? error)});
  }
});
