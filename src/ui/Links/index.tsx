import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {Link as GuideLink} from '../../site/pages/types';

interface Props {
  links: readonly GuideLink[];
  className?: string;
}

/** Links to places in the guide, one below the other. */
export function LinkList({links, className}: Props): ReactNode {
  return (
    <ul className={className}>
      {links.map(({label, path}) => (
        <li key={path}>
          <Link to={path}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Links to objectives by their numbers, in a line. */
export function ObjectiveLinks({links}: {links: readonly GuideLink[]}): ReactNode {
  return (
    <>
      {'Objectives '}
      {links.map(({label, path}, index) => (
        <span key={path}>
          {index > 0 && ' · '}
          <Link to={path} title={label}>
            {label.split(' ')[0]}
          </Link>
        </span>
      ))}
    </>
  );
}
