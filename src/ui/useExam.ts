import {usePluginData} from '@docusaurus/useGlobalData';
import type {GlobalData} from '../site/pages/types';

/** The exam and its sections, as every page knows them. */
export function useExam(): GlobalData {
  return usePluginData('guide') as GlobalData;
}
