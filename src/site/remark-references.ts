import path from 'node:path';
import type {Link, Nodes, Parent, Root, RootContent} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement, MdxjsEsm} from 'mdast-util-mdx';
import type {VFile} from 'vfile';
import {SKIP, visit} from 'unist-util-visit';
import {MESSAGE_NAME, termOfLink} from '../content';

/** Components a document may use without importing them. Each gets the page's data as the prop `page`. */
const COMPONENTS: Record<string, string> = {
  ChapterOpening: '@site/src/components/ChapterOpening',
  Citation: '@site/src/components/Citation',
  Diagram: '@site/src/components/Diagram',
  ExamFacts: '@site/src/components/ExamFacts',
  FlowList: '@site/src/components/FlowList',
  GlossaryTerm: '@site/src/components/GlossaryTerm',
  IntegrationChooser: '@site/src/components/IntegrationChooser',
  MessageDetails: '@site/src/components/MessageDetails',
  MessageHeader: '@site/src/components/MessageHeader',
  MessageName: '@site/src/components/MessageName',
  MessageSheet: '@site/src/components/MessageSheet',
  ObjectiveChecklist: '@site/src/components/ObjectiveChecklist',
  SourceList: '@site/src/components/SourceList',
  StockLab: '@site/src/components/StockLab',
  StudyNext: '@site/src/components/StudyNext',
  SymptomFinder: '@site/src/components/SymptomFinder',
  WeightChart: '@site/src/components/WeightChart',
};

/**
 * Turns the guide's Markdown into what a page shows: names of messages and links to terms become components,
 * chapters and messages get their furniture, and every guide component gets the page's data.
 *
 * A pure function of the one file: anything from other files comes in through the imported data module, which the
 * bundler tracks. (Bundler caches know a file by its own content.)
 */
export default function remarkGuide({docsDir}: {docsDir: string}) {
  return (tree: Root, vfile: VFile) => {
    const file = path.relative(docsDir, vfile.path).split(path.sep).join('/');
    addFurniture(tree, file);
    replaceReferences(tree);

    const used = new Set<string>();
    visit(tree, (node: Nodes) => {
      if (!isJsx(node) || !node.name || !(node.name in COMPONENTS)) return;
      used.add(node.name);
      node.attributes.unshift(pageAttribute());
    });
    if (used.size > 0) {
      const imports = [...used].map((name) => esmImport(name, COMPONENTS[name]!));
      tree.children.unshift(
        ...imports,
        esmImport('guidePage', `@generated/guide/default/pages/${file.replace(/\.mdx?$/, '')}.json`),
      );
    }
  };
}

function addFurniture(tree: Root, file: string) {
  const start = tree.children[0]?.type === 'yaml' ? 1 : 0;
  if (/^[1-9]-[a-z-]+\/index\.mdx$/.test(file)) {
    tree.children.splice(start, 0, jsx('ChapterOpening'));
    insertBeforeFootnotes(tree, heading('Message cheat sheet'), jsx('MessageSheet'));
  } else if (/^messages\/magento\..+\.md$/.test(file)) {
    tree.children.splice(start, 0, jsx('MessageHeader'));
    const parts = {params: 'Parameters', example: 'Example', uses: 'In the exam and in flows', sources: 'Sources'};
    insertBeforeFootnotes(
      tree,
      ...Object.entries(parts).flatMap(([part, title]) => [heading(title), jsx('MessageDetails', {part})]),
    );
  }
}

function insertBeforeFootnotes(tree: Root, ...nodes: RootContent[]) {
  const at = tree.children.findIndex((node) => node.type === 'footnoteDefinition');
  tree.children.splice(at === -1 ? tree.children.length : at, 0, ...nodes);
}

/**
 * Message names in inline code and links to glossary terms become components; headings stay plain, for the contents list,
 * and so do other links, which cannot hold a link.
 */
function replaceReferences(tree: Root) {
  visit(tree, (node: Nodes, index: number | undefined, parent: Parent | undefined) => {
    if (node.type === 'heading') return SKIP;
    if (node.type === 'inlineCode' && MESSAGE_NAME.test(node.value) && parent) {
      parent.children[index!] = jsx('MessageName', {name: node.value}, 'mdxJsxTextElement');
      return SKIP;
    }
    if (node.type === 'link' && parent) {
      const id = termOfLink(node.url);
      if (id !== undefined) {
        parent.children[index!] = {
          ...jsx('GlossaryTerm', {id}, 'mdxJsxTextElement'),
          children: (node as Link).children,
        } as never;
      }
      return SKIP;
    }
    if (node.type === 'linkReference') return SKIP;
    return undefined;
  });
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function jsx(name: string, attributes: Record<string, string> = {}, type: Jsx['type'] = 'mdxJsxFlowElement'): Jsx {
  return {
    type,
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({type: 'mdxJsxAttribute', name: key, value})),
    children: [],
  } as Jsx;
}

function heading(title: string): RootContent {
  return {type: 'heading', depth: 2, children: [{type: 'text', value: title}]};
}

/** `page={guidePage}` */
function pageAttribute(): MdxJsxAttribute {
  const expression = {type: 'Identifier' as const, name: 'guidePage'};
  return {
    type: 'mdxJsxAttribute',
    name: 'page',
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: 'guidePage',
      data: {estree: {type: 'Program', sourceType: 'module', body: [{type: 'ExpressionStatement', expression}]}},
    },
  };
}

/** `import name from 'module'` */
function esmImport(name: string, module: string): MdxjsEsm {
  return {
    type: 'mdxjsEsm',
    value: `import ${name} from '${module}';`,
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        body: [
          {
            type: 'ImportDeclaration',
            specifiers: [{type: 'ImportDefaultSpecifier', local: {type: 'Identifier', name}}],
            source: {type: 'Literal', value: module, raw: JSON.stringify(module)},
            attributes: [],
          },
        ],
      },
    },
  };
}
