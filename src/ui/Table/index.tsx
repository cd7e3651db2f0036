import type {ComponentProps, ReactNode} from 'react';
import ScrollableTable from '../ScrollableTable';

interface Props extends ComponentProps<'table'> {
  caption?: string;
  columns: readonly string[];
}

/** A table of the app: what it shows, the names of its columns, and its rows. */
export default function Table({caption, columns, children, ...table}: Props): ReactNode {
  return (
    <ScrollableTable {...table}>
      {caption !== undefined && <caption>{caption}</caption>}
      <TableHead columns={columns} />
      <tbody>{children}</tbody>
    </ScrollableTable>
  );
}

/** The names of a table's columns. */
export function TableHead({columns, className}: {columns: readonly string[]; className?: string}): ReactNode {
  return (
    <thead className={className}>
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
