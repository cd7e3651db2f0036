import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** A grid of cards. */
export function Cards({children}: {children: ReactNode}): ReactNode {
  return <ul className={styles.cards}>{children}</ul>;
}

interface Props {
  to: string;
  title: ReactNode;
  /** What stands below the title, small. */
  meta?: ReactNode;
  children?: ReactNode;
}

/** A card that leads somewhere: its title is the link, the whole card the target. Stands in `Cards`. */
export function LinkCard({to, title, meta, children}: Props): ReactNode {
  return (
    <li className={`card-box ${styles.card}`}>
      <Link to={to} className={`plain ${styles.title}`}>
        {title}
      </Link>
      {children && <div>{children}</div>}
      {meta && <div className={styles.meta}>{meta}</div>}
    </li>
  );
}
