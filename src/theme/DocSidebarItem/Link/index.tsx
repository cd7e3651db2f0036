import type {Props} from '@theme/DocSidebarItem/Link';
import DocSidebarItemLink from '@theme-original/DocSidebarItem/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {type ReactNode, useEffect} from 'react';
import styles from './styles.module.css';

/**
 * A sidebar link that shows the section's exam weight behind its title, is marked on the pages below its own (messages,
 * flows), and is in view when it is marked.
 */
export default function DocSidebarItemLinkWrapper(props: Props): ReactNode {
  const {item, activePath} = props;
  const home = useBaseUrl('/');
  const isHere = activePath === item.href || (item.href !== home && activePath.startsWith(item.href));
  useEffect(() => {
    if (isHere) showCurrent();
  }, [isHere]);
  const weight = item.customProps?.weight;
  const label =
    typeof weight === 'number' ? (
      <span className={styles.label}>
        {item.label} <span className={styles.weight}>{weight} %</span>
      </span>
    ) : (
      item.label
    );
  return (
    <DocSidebarItemLink
      {...props}
      activePath={isHere ? item.href : activePath}
      // The original renders the label as a child, so a node serves as well as a string.
      item={{...item, label: label as unknown as string}}
    />
  );
}

/** Scrolls the sidebar, and nothing else, so that the current entry is to be seen. */
function showCurrent(): void {
  const menu = document.querySelector('.theme-doc-sidebar-menu')?.closest('nav');
  const current = menu?.querySelector('[aria-current="page"]');
  if (!menu || !current) return;
  const [box, entry] = [menu.getBoundingClientRect(), current.getBoundingClientRect()];
  if (entry.top < box.top || entry.bottom > box.bottom)
    menu.scrollTop += entry.top - box.top - (box.height - entry.height) / 2;
}
