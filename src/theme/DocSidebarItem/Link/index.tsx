import type {Props} from '@theme/DocSidebarItem/Link';
import DocSidebarItemLink from '@theme-original/DocSidebarItem/Link';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** A sidebar link that shows the section's exam weight behind its title. */
export default function DocSidebarItemLinkWrapper(props: Props): ReactNode {
  const weight = props.item.customProps?.weight;
  if (typeof weight !== 'number') return <DocSidebarItemLink {...props} />;
  const label = (
    <span className={styles.label}>
      {props.item.label} <span className={styles.weight}>{weight} %</span>
    </span>
  );
  // The original renders the label as a child, so a node serves as well as a string.
  return <DocSidebarItemLink {...props} item={{...props.item, label: label as unknown as string}} />;
}
