import path from 'node:path';
import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {isJsx, kindOf} from '../../content';
import {type ComponentName, COMPONENTS, isComponent, misplaced} from '../../content/components';
import {replaceCode} from './code';
import {addFrame} from './frame';
import {esmImport, expressionAttribute} from './nodes';
import {separateNotes} from './notes';
import {replaceReferences} from './references';

/**
 * Turns the guide's Markdown into what a page shows: names of messages and links to terms become components,
 * chapters and messages get their frame, and every guide component gets the page's data.
 *
 * A pure function of the one file: anything from other files comes in through the imported data module, which the
 * bundler tracks. (Bundler caches know a file by its own content.)
 */
export default function remarkGuide({docsDir}: {docsDir: string}) {
  return (tree: Root, vfile: VFile) => {
    const file = path.relative(docsDir, vfile.path).split(path.sep).join('/');
    const kind = kindOf(file)?.name;
    addFrame(tree, kind);
    replaceReferences(tree);
    separateNotes(tree);
    const hasCode = replaceCode(tree);

    const used = new Set<ComponentName>();
    visit(tree, (node: Nodes) => {
      if (!isJsx(node) || !node.name || !isComponent(node.name)) return;
      const reason = misplaced(node.name, kind);
      if (reason) vfile.fail(reason, node);
      used.add(node.name);
      node.attributes.unshift(expressionAttribute('page', 'guidePage'));
    });
    if (hasCode) tree.children.unshift(esmImport('CodeBlock', '@site/src/ui/CodeBlock'));
    if (used.size > 0) {
      const imports = [...used].map((name) => esmImport(name, `@site/src/${COMPONENTS[name]}`));
      tree.children.unshift(
        ...imports,
        esmImport('guidePage', `@generated/guide/default/pages/${file.replace(/\.mdx?$/, '')}.json`),
      );
    }
  };
}
