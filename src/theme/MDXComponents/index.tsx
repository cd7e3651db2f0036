import MDXComponents from '@theme-original/MDXComponents';
import ScrollableTable from '@site/src/ui/ScrollableTable';

export default {...MDXComponents, table: ScrollableTable};
