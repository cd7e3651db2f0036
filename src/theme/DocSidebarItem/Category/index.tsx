import {isActiveSidebarItem} from '@docusaurus/plugin-content-docs/client';
import {ThemeClassNames} from '@docusaurus/theme-common';
import type {Props} from '@theme/DocSidebarItem/Category';
import DocSidebarItems from '@theme/DocSidebarItems';
import type {ReactNode} from 'react';

/** A group of the sidebar, which is always open: its name is a text. The theme's own is a link that leads nowhere. */
export default function DocSidebarItemCategory({item, activePath, level, onItemClick}: Props): ReactNode {
  const isActive = isActiveSidebarItem(item, activePath);
  return (
    <li className={`${ThemeClassNames.docs.docSidebarItemCategory} menu__list-item`}>
      <div className="menu__list-item-collapsible">
        <span className={`menu__link ${isActive ? 'menu__link--active' : ''}`}>{item.label}</span>
      </div>
      <ul className="menu__list">
        <DocSidebarItems items={item.items} onItemClick={onItemClick} activePath={activePath} level={level + 1} />
      </ul>
    </li>
  );
}
