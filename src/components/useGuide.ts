import {usePluginData} from '@docusaurus/useGlobalData';
import type {GlobalData} from '../plugins/guide/page-data';

/** The exam and its sections, as every page knows them. */
export function useGuide(): GlobalData {
  return usePluginData('guide') as GlobalData;
}
