import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {AnswerRow, ChapterPageData} from '../../../site/pages/types';
import InlineMarkdown from '../../../ui/InlineMarkdown';
import Mark from '../../../ui/Mark';
import MessageName from '../../../ui/MessageName';
import Table from '../../../ui/Table';
import {DIRECTION} from '../../../ui/words';
import styles from './styles.module.css';

/** The exam's own lines of a section, each with its answer in one row. */
export default function AnswerKey({page}: {page: ChapterPageData}): ReactNode {
  if (page.answerKey.length === 0) return null;
  return (
    <section aria-labelledby="answer-key" className={styles.key} data-print="answer-key">
      <h2 id="answer-key">Answer key</h2>
      <details>
        <summary>{`The exam’s ${page.answerKey.length} lines of this section, each answered in one row`}</summary>
        <Table columns={['The exam’s line', 'Answer', 'Message, direction and kind']}>
          {page.answerKey.map((row) => (
            <Row key={row.id} row={row} page={page} />
          ))}
        </Table>
      </details>
    </section>
  );
}

function Row({
  row: {objective, line, path, answer, messages, confidence},
  page,
}: {
  row: AnswerRow;
  page: ChapterPageData;
}): ReactNode {
  return (
    <tr>
      <th scope="row">
        <Link to={path}>
          {objective} {line}
        </Link>
      </th>
      <td>
        <InlineMarkdown text={answer} page={page} />
        <Mark confidence={confidence} />
      </td>
      <td>
        {messages.length === 0 ? (
          'no message'
        ) : (
          <ul className={styles.messages}>
            {messages.map(({name, kind, direction}) => (
              <li key={name}>
                <MessageName page={page} name={name} />
                {direction && `, ${DIRECTION[direction]}`}
                {kind !== 'unknown' && `, ${kind}`}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
