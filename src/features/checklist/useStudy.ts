import {setTicked, type StorageNotice, STUDY, type StudyRecord} from '../../learner';
import {keepHere} from '../kept';

const study = keepHere(STUDY);

interface Study {
  record: StudyRecord;
  notice?: StorageNotice;
  tick: (objective: string, ticked: boolean) => void;
}

/** The learner's record, kept up to date, and how to change it. While the page hydrates, the record is empty. */
export function useStudy(): Study {
  const {value: record, notice} = study.useState();
  return {record, notice, tick};
}

function tick(objective: string, ticked: boolean): void {
  const now = new Date();
  study.update((record) => setTicked(record, objective, ticked, now));
}
