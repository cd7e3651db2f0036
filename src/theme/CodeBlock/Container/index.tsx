import CodeBlockContainer from '@theme-original/CodeBlock/Container';
import type {ComponentProps, ReactNode} from 'react';

/** A block of code, which a browser's translation leaves alone. */
export default function CodeBlockContainerWrapper(props: ComponentProps<typeof CodeBlockContainer>): ReactNode {
  return <CodeBlockContainer {...props} translate="no" />;
}
