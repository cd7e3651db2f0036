import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {useExam} from '../../../ui/useExam';
import {useTicks} from '../../record';
import {studyNext} from '../study-next';

/** Sections in the order in which studying them gains most: by exam weight not yet ticked. */
export default function StudyNext(): ReactNode {
  const {sections} = useExam();
  const ticks = useTicks();
  const next = studyNext(sections, ticks);
  if (next.length === 0) return <p>Every objective is ticked.</p>;
  return (
    <ol>
      {next.map(({section, weightLeft}) => {
        const first = section.objectives.find(({id}) => !ticks.has(id))!;
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
