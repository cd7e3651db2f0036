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

interface Request {
  resolve: (svg: string) => void;
  reject: (reason: Error) => void;
}

let worker: Worker | undefined;
let lastId = 0;
/** Diagrams being drawn, by the number of their request. */
const requests = new Map<number, Request>();

/** Starts the drawing process at the first diagram. It keeps the build alive only while it draws. */
function startWorker(): Worker {
  const started = new Worker(path.join(__dirname, 'draw-diagram.mjs'));
  started.on('message', ({id, svg, error}: Reply) => {
    const request = requests.get(id);
    requests.delete(id);
    if (requests.size === 0) started.unref();
    if (svg === undefined) request?.reject(new Error(error));
    else request?.resolve(svg);
  });
  // A worker that dies answers nobody: every open request fails, and the next one starts another.
  started.on('error', (error: Error) => {
    for (const {reject} of requests.values()) reject(error);
    requests.clear();
    worker = undefined;
  });
  return started;
}

function requestSvg(source: string): Promise<string> {
  const drawing = (worker ??= startWorker());
  const id = (lastId += 1);
  drawing.ref();
  return new Promise((resolve, reject) => {
    requests.set(id, {resolve, reject});
    drawing.postMessage({id, source});
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
  return (
    svg
      .replace('<svg ', `<svg width="${width}" `)
      .replace(/<style[\s\S]*?<\/style>/g, '')
      // Names and classes that nothing asks for, half of a drawing's weight.
      .replace(/ (xmlns(:xlink)?|data-d2-version)="[^"]*"/g, '')
      .replace(/<g class="[^"]*"/g, '<g')
      .replace(/<rect [^>]*class=" fill-N7" stroke-width="0" \/>/, '')
      // Attributes mean the same as styles, and the page's policy allows them.
      .replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
      .replace(/ (fill|stroke)="#[0-9A-Fa-f]{6}"/g, '')
      .replace(/(\d+\.\d)\d+/g, '$1')
      .replace(/\.0(?=["\s,])/g, '')
  );
}

/** `stroke-width:2;` as ` stroke-width="2"`. */
function attributesOf(style: string): string {
  return [...style.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)]
    .map(([, name, value]) => ` ${name}="${value!.trim()}"`)
    .join('');
}
