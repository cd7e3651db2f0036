import type {Props} from '@theme/CodeBlock';
import type {ReactNode} from 'react';

/** Code that was not colored at build, of which the guide has none. The theme's own would bring Prism to every page. */
export default function PlainCode({children}: Props): ReactNode {
  return (
    <pre>
      <code>{children}</code>
    </pre>
  );
}
