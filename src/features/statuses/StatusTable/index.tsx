import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';
import type {StatusesPageData, StatusRow} from '../../../site/pages/types';
import InlineMarkdown from '../../../ui/InlineMarkdown';
import Mark from '../../../ui/Mark';
import Table from '../../../ui/Table';
import StatusCode from '../../../ui/StatusCode';

interface Props {
  page: StatusesPageData;
  /** Codes with spaces between, in the order in which they are shown. */
  codes?: string;
  entity?: string;
}

/** Some statuses and reasons in a chapter: what each means, what sets it and what ends it. */
export default function StatusTable({page, codes, entity}: Props): ReactNode {
  const rows = codes
    ? codes.split(/\s+/).flatMap((code) => page.statusRows.find((row) => row.code === code) ?? [])
    : page.statusRows.filter((row) => row.entity === entity);
  return <StatusRows rows={rows} page={page} link />;
}

/** The table itself. With `link`, codes lead to the page of statuses; without, each row is an anchor of that page. */
export function StatusRows({
  rows,
  page,
  link = false,
}: {
  rows: StatusRow[];
  page: StatusesPageData;
  link?: boolean;
}): ReactNode {
  return (
    <Table data-print="statuses" columns={['Code', 'Meaning', 'Set by', 'Ended by']}>
      {rows.map((row) => (
        <Row key={row.anchor} row={row} page={page} link={link} />
      ))}
    </Table>
  );
}

function Row({row, page, link}: {row: StatusRow; page: StatusesPageData; link: boolean}): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  if (!link) collectAnchor(row.anchor);
  const cell = (text?: string) => (text === undefined ? '' : <InlineMarkdown text={text} page={page} />);
  return (
    <tr {...(!link && {id: row.anchor})}>
      <th scope="row">
        {link ? <StatusCode page={page} code={row.code} /> : <code translate="no">{row.code}</code>}
        {row.kind === 'reason' && <> {row.of ? `reason of ${row.of}` : 'reason'}</>}
      </th>
      <td>
        {cell(row.meaning)}
        <Mark confidence={row.confidence} />
      </td>
      <td>{cell(row.set_by)}</td>
      <td>{cell(row.ended_by)}</td>
    </tr>
  );
}
