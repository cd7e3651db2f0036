import siteConfig from '@generated/docusaurus.config';
import type {ReactNode} from 'react';
import type {AlgoliaEngineSettings} from '../../search/algolia/algolia-engine';
import {type LazyEngine, lazyEngine} from '../../search/engine/lazy-engine';
import {startWorkerEngine} from './worker-engine';

interface ProvidedEngine {
  engine: LazyEngine;
  /** Whose engine it is, where that has to be shown. */
  mark?: ReactNode;
  /** Milliseconds to wait for the next letter before asking: none where asking costs nothing. */
  patience: number;
}

let provided: ProvidedEngine | undefined;

/** The site's search engine: the embedded one, or Algolia when the site was built with its keys. */
export function searchEngine(): ProvidedEngine {
  provided ??= provide(siteConfig.customFields?.algolia as AlgoliaEngineSettings | undefined);
  return provided;
}

function provide(algolia: AlgoliaEngineSettings | undefined): ProvidedEngine {
  if (!algolia) return {engine: lazyEngine(startWorkerEngine), patience: 0};
  return {
    engine: lazyEngine(async () => (await import('../../search/algolia/algolia-engine')).createAlgoliaEngine(algolia)),
    mark: (
      <a href="https://www.algolia.com/" rel="noopener">
        Search by Algolia
      </a>
    ),
    patience: 150,
  };
}
