import {Fragment, type ReactNode} from 'react';

/**
 * A dotted name that may wrap after its dots and underscores. `<wbr>` is no character, so what is copied stays the name.
 */
export default function Breakable({children}: {children: string}): ReactNode {
  return children.split(/(?<=[._/])(?=\w)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
