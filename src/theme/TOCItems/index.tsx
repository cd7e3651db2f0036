import type {Props} from '@theme/TOCItems';
import TOCItems from '@theme-original/TOCItems';
import {type ReactNode, useMemo} from 'react';
import {useExam} from '@site/src/ui/useExam';

/** Lists of contents name an objective by its number and its short label; the exam's own wording stands in the text. */
export default function TOCItemsWrapper(props: Props): ReactNode {
  const {sections} = useExam();
  const toc = useMemo(() => {
    const labels = new Map(sections.flatMap(({objectives}) => objectives.map(({id, label}) => [id, label])));
    return props.toc.map((item) => {
      const label = labels.get(item.id);
      return label === undefined ? item : {...item, value: `${item.id} ${escapeHtml(label)}`};
    });
  }, [props.toc, sections]);
  return <TOCItems {...props} toc={toc} />;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
