import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import type {Code, Root} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {isLabel} from '../../content';
import {keptOr} from '../kept-work';
import {jsx} from './nodes';

interface Reply {
  svg?: string;
  error?: string;
}

const WORKER = path.join(__dirname, 'draw-diagram.mjs');

let worker: Worker | undefined;
let lastDrawn: Promise<unknown> = Promise.resolve();

/** Draws in a worker, one diagram after the other, and none twice. */
function requestSvg(source: string): Promise<string> {
  const drawn = lastDrawn.then(() => keptOr('diagrams', [readFileSync(WORKER), source], () => drawInWorker(source)));
  lastDrawn = drawn.catch(() => undefined);
  return drawn;
}

/** Starts the worker at the first diagram. It keeps the build alive only while it draws. */
async function drawInWorker(source: string): Promise<string> {
  // One that dies answers nobody: the next diagram starts another.
  const drawing = (worker ??= new Worker(WORKER).on('error', () => {
    worker = undefined;
  }));
  drawing.ref();
  drawing.postMessage(source);
  const [{svg, error}] = (await once(drawing, 'message')) as [Reply];
  drawing.unref();
  if (svg === undefined) throw new Error(error);
  return svg;
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
      const label = node.children.find(isLabel);
      const code = node.children.find((child): child is Code => child.type === 'code' && child.lang === 'd2');
      if (!label || !code) return vfile.fail(':::diagram needs a [caption] and a d2 block', node);
      const svg = await drawDiagram(code.value).catch((error: Error) =>
        vfile.fail(`the diagram cannot be drawn: ${error.message}`, code),
      );
      const words = node.children.filter((child) => child !== label && child !== code);
      Object.assign(node, jsx('Diagram', {caption: toString(label), svg}), {children: words});
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
