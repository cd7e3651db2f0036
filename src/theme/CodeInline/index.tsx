import type {Props} from '@theme/CodeInline';
import CodeInline from '@theme-original/CodeInline';
import type {ReactNode} from 'react';
import Breakable from '@site/src/ui/Breakable';

/** Inline code whose dotted names may wrap at dots and underscores, and which no browser translates. */
export default function CodeInlineWrapper(props: Props): ReactNode {
  const {children} = props;
  return (
    <CodeInline {...props} translate="no">
      {typeof children === 'string' ? <Breakable>{children}</Breakable> : children}
    </CodeInline>
  );
}
