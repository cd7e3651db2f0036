import type {RootContent} from 'mdast';
import type {MdxJsxAttribute, MdxjsEsm} from 'mdast-util-mdx';
import type {Jsx} from '../../content';

/** Syntax nodes as the MDX compiler expects them. */

export function jsx(
  name: string,
  attributes: Record<string, string> = {},
  type: Jsx['type'] = 'mdxJsxFlowElement',
): Jsx {
  return {
    type,
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({type: 'mdxJsxAttribute', name: key, value})),
    children: [],
  } as Jsx;
}

export function heading(title: string): RootContent {
  return {type: 'heading', depth: 2, children: [{type: 'text', value: title}]};
}

/** `name={identifier}` */
export function expressionAttribute(name: string, identifier: string): MdxJsxAttribute {
  const expression = {type: 'Identifier' as const, name: identifier};
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: identifier,
      data: {estree: {type: 'Program', sourceType: 'module', body: [{type: 'ExpressionStatement', expression}]}},
    },
  };
}

/** `import name from 'module'` */
export function esmImport(name: string, module: string): MdxjsEsm {
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
