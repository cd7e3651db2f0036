import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {Fragment, type ReactNode} from 'react';
import type {PageData} from '../../site/pages/types';
import {addressOfPreset, findPreset, PRESET_IDS} from './presets';

/**
 * Links that load rows of the chapter into the lab on the same page. An unknown preset stops the build.
 * @param presets ids, separated by spaces
 */
export default function TryInLab({presets}: {page: PageData; presets: string}): ReactNode {
  const {pathname} = useLocation();
  const ids = presets.split(' ');
  return (
    <span data-screen-only data-needs-script>
      {ids.length > 1 && 'Try in the lab: '}
      {ids.map((id, index) => {
        const preset = findPreset(id);
        if (!preset) throw new Error(`The stock lab has no preset "${id}". Presets: ${PRESET_IDS.join(', ')}.`);
        return (
          <Fragment key={id}>
            {index > 0 && '; '}
            <Link
              to={`${pathname}${addressOfPreset(id)}`}
              aria-label={ids.length > 1 ? `${preset.name}: try in the lab` : `Try in the lab: ${preset.name}`}>
              {ids.length > 1 ? preset.name : 'Try in the lab'}
            </Link>
          </Fragment>
        );
      })}
    </span>
  );
}
