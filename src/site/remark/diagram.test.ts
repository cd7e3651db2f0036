import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import remarkDiagram from './diagram';

const processor = unified().use(remarkParse).use(remarkDirective).use(remarkDiagram);

async function transform(markdown: string): Promise<Root> {
  return (await processor.run(processor.parse(markdown), {path: 'page.mdx'})) as Root;
}

const diagram = (d2: string, label = '[Two neighbors]') =>
  `:::diagram${label}\n\n\`\`\`d2\n${d2}\n\`\`\`\n\nThe same in words.\n\n:::`;

// The first drawing loads the compiler, which takes seconds.
describe('a diagram', {timeout: 60_000}, () => {
  it('becomes a component with its caption and a drawing without colors of its own, and keeps its words', async () => {
    const {children} = await transform(diagram('a -> b: order'));
    const node = children[0] as unknown as {
      name: string;
      attributes: {name: string; value: string}[];
      children: unknown[];
    };
    const attributes = Object.fromEntries(node.attributes.map(({name, value}) => [name, value]));
    expect(node.name).toBe('Diagram');
    expect(attributes.caption).toBe('Two neighbors');
    expect(attributes.svg).toMatch(/^<svg width="\d+"/);
    expect(attributes.svg).toContain('order');
    expect(attributes.svg).not.toMatch(/#[0-9a-f]{6}"|<style/i);
    expect(node.children).toHaveLength(1);
  });

  it('that cannot be drawn stops the build with the place and the reason, and the next one is drawn', async () => {
    await expect(transform(diagram('a -> {'))).rejects.toMatchObject({line: 3, reason: /cannot be drawn: .+/s});
    await expect(transform(diagram('a -> b'))).resolves.toBeTruthy();
  });

  it('needs a caption', async () => {
    await expect(transform(diagram('a -> b', ''))).rejects.toMatchObject({line: 1, reason: /needs a \[caption\]/});
  });
});
