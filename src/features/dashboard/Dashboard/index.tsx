import type {ReactNode} from 'react';
import type {PageData} from '../../../site/pages/types';
import OfflineCopy from '../../offline/OfflineCopy';
import {Calibration} from './Calibration';
import {ExamPlan} from './ExamPlan';
import {MockExams} from './MockExams';
import {NextSteps} from './NextSteps';
import {Now} from './Now';
import {Readiness} from './Readiness';
import {RecordFile} from './RecordFile';
import {Sections} from './Sections';
import {StudyDays} from './StudyDays';

/** The parts of `/progress/`, each under a heading of the document. */
const PARTS = {
  now: Now,
  next: NextSteps,
  readiness: Readiness,
  sections: Sections,
  plan: ExamPlan,
  exams: MockExams,
  calibration: Calibration,
  days: StudyDays,
  file: RecordFile,
  offline: OfflineCopy,
};

/** One part of the dashboard. */
export default function Dashboard({part}: {page: PageData; part: keyof typeof PARTS}): ReactNode {
  const Part = PARTS[part];
  return <Part />;
}
