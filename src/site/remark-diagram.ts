import path from 'node:path';
import {Worker} from 'node:worker_threads';
import type {Code, Root} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';

interface Reply {
  id: number;
  svg?: string;
  error?: string;
}

let worker: Worker | undefined;
let lastId = 0;
let pending = 0;

/** Has the worker draw a D2 text. The worker starts at the first diagram and keeps the process alive only while it draws. */
function requestSvg(source: string): Promise<string> {
  worker ??= new Worker(path.resolve('src/plugins/guide/draw-diagram.mjs')).setMaxListeners(0);
  const drawing = worker;
  const id = (lastId += 1);
  pending += 1;
  drawing.ref();
  return new Promise<string>((resolve, reject) => {
    drawing.on('error', reject);
    drawing.on('message', function onReply(reply: Reply) {
      if (reply.id !== id) return;
      drawing.off('message', onReply);
      if (reply.svg === undefined) reject(new Error(reply.error));
      else resolve(reply.svg);
    });
    drawing.postMessage({id, source});
  }).finally(() => {
    pending -= 1;
    if (pending === 0) drawing.unref();
  });
}

/**
 * Draws `:::diagram[Caption]` containers: the `d2` block inside becomes an SVG in the page, the rest stays as the same
 * content in words. Runs before Docusaurus' admonitions, which would otherwise not know the container.
 */
export default function remarkDiagram() {
  return async (tree: Root, vfile: VFile) => {
    const diagrams: ContainerDirective[] = [];
    visit(tree, 'containerDirective', (node) => {
      if (node.name === 'diagram') diagrams.push(node);
    });
    for (const node of diagrams) {
      const label = node.children.find(
        (child) => (child.data as {directiveLabel?: boolean} | undefined)?.directiveLabel,
      );
      const code = node.children.find((child): child is Code => child.type === 'code' && child.lang === 'd2');
      if (!label || !code) return vfile.fail(':::diagram needs a [caption] and a d2 block', node);
      const svg = await drawDiagram(code.value).catch((error: Error) =>
        vfile.fail(`the diagram cannot be drawn: ${error.message}`, code),
      );
      const words = node.children.filter((child) => child !== label && child !== code);
      Object.assign(node, {
        type: 'mdxJsxFlowElement',
        name: 'Diagram',
        attributes: [
          {type: 'mdxJsxAttribute', name: 'caption', value: toString(label)},
          {type: 'mdxJsxAttribute', name: 'svg', value: svg},
        ],
        children: words,
      });
    }
  };
}

/**
 * Compiles D2 text to an SVG without colors and fonts of its own: classes such as `fill-B6` and `stroke-B1` name the
 * roles, the Diagram component's style sheet fills them from the theme.
 */
export async function drawDiagram(source: string): Promise<string> {
  const svg = await requestSvg(source);
  const [, width] = /viewBox="0 0 (\d+) /.exec(svg)!;
  return svg
    .replace('<svg ', `<svg width="${width}" `)
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<rect [^>]*class=" fill-N7" stroke-width="0" \/>/, '')
    .replace(/ (fill|stroke)="#[0-9A-Fa-f]{6}"/g, '')
    .replace(/(\d+\.\d)\d+/g, '$1')
    .replace(/\.0(?=["\s,])/g, '');
}
