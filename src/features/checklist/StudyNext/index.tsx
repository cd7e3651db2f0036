import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {studyNext} from '../../../learner';
import {useExam} from '../../../ui/useExam';
import {useStudy} from '../useStudy';

/** Sections in the order in which studying them gains most: by exam weight not yet ticked. */
export default function StudyNext(): ReactNode {
  const {sections} = useExam();
  const {record} = useStudy();
  const next = studyNext(sections, record);
  if (next.length === 0) return <p>Every objective is ticked.</p>;
  return (
    <ol>
      {next.map(({section, weightLeft}) => {
        const first = section.objectives.find(({id}) => !(id in record.ticked))!;
        return (
          <li key={section.number}>
            <Link to={section.path}>
              {section.number} {section.title}
            </Link>
            <span>{`: ${Math.round(weightLeft)} % of the exam left, from `}</span>
            <Link to={`${section.path}#${first.id}`}>{first.id}</Link>
          </li>
        );
      })}
    </ol>
  );
}
