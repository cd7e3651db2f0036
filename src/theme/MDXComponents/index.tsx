import MDXComponents from '@theme-original/MDXComponents';
import NoteReturns from '@site/src/ui/NoteReturns';
import ScrollableTable from '@site/src/ui/ScrollableTable';

export default {...MDXComponents, NoteReturns, table: ScrollableTable};
