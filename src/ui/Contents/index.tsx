import {useDoc} from '@docusaurus/plugin-content-docs/client';
import TOCItems from '@theme/TOCItems';
import {type MouseEvent, type ReactNode, useEffect, useRef, useState} from 'react';
import Progress from '../Progress';
import {useCurrentHeading} from '../useCurrentHeading';
import {useExam} from '../useExam';
import styles from './styles.module.css';

/** The headings of the second level of the page one is on, and how many of them are passed. */
function usePlace() {
  const {toc} = useDoc();
  const {sections} = useExam();
  const parts = toc.filter(({level}) => level === 2);
  const current = useCurrentHeading(parts.map(({id}) => id));
  const index = parts.findIndex(({id}) => id === current);
  const section = sections.find(({objectives}) => objectives.some(({id}) => id === parts[0]?.id));
  const objective = section?.objectives.find(({id}) => id === current);
  const title = objective ? `${objective.id} ${objective.label}` : parts[index]?.value.replace(/<[^>]+>/g, '');
  return {toc, parts, index, section, title};
}

/** The contents of a page beside it: what is above the active entry is known by the bar, what is in it stands open. */
export function ContentsBeside(): ReactNode {
  const {toc, parts, index, section} = usePlace();
  const box = useRef<HTMLDivElement>(null);
  const hasScrolled = useHasScrolled();
  useEffect(() => {
    // A long list follows the text, so that the active entry is in view.
    const follow = () => {
      const active = box.current?.querySelector('.table-of-contents__link--active');
      if (!box.current || !active) return;
      const [frame, entry] = [box.current.getBoundingClientRect(), active.getBoundingClientRect()];
      if (entry.top < frame.top || entry.bottom > frame.bottom) box.current.scrollTop += entry.top - frame.top - 80;
    };
    const timer = setTimeout(follow, 100);
    return () => clearTimeout(timer);
  }, [index]);
  return (
    <div ref={box} className={`theme-doc-toc-desktop thin-scrollbar ${styles.beside}`}>
      {section && (
        <div className={styles.head}>
          <strong>
            {section.number} {section.title}
          </strong>
          <Progress value={index + 1} max={parts.length} label="How far through the page" />
        </div>
      )}
      <TOCItems
        toc={toc}
        minHeadingLevel={2}
        maxHeadingLevel={3}
        linkClassName="table-of-contents__link toc-highlight"
        linkActiveClassName={hasScrolled ? 'table-of-contents__link--active' : undefined}
      />
      <p className={styles.foot}>
        <a className="plain" href="#top">
          Top ↑
        </a>
      </p>
    </div>
  );
}

/** Whether the reader has moved on the page: before, an entry that opens would move the list for no reason. */
function useHasScrolled(): boolean {
  const [hasScrolled, setHasScrolled] = useState(false);
  useEffect(() => {
    const onScroll = () => setHasScrolled(true);
    window.addEventListener('scroll', onScroll, {passive: true, once: true});
    return () => window.removeEventListener('scroll', onScroll);
  }, []);
  return hasScrolled;
}

/** The same on a narrow screen: a strip that stays in view, says where one is, and opens the contents. */
export function ContentsStrip(): ReactNode {
  const {toc, parts, index, title} = usePlace();
  const details = useRef<HTMLDetailsElement>(null);
  const closeAfterLink = (event: MouseEvent) => {
    if ((event.target as Element).closest('a') && details.current) details.current.open = false;
  };
  return (
    <details ref={details} className={`theme-doc-toc-mobile ${styles.strip}`} data-closes>
      <summary>
        <span className={styles.title}>{title ?? 'On this page'}</span>
        <span className="count figures">{index < 0 ? `${parts.length} parts` : `${index + 1} of ${parts.length}`}</span>
      </summary>
      {/* The links inside do by keyboard what the click does. */}
      {/* eslint-disable-next-line jsx-a11y-x/click-events-have-key-events, jsx-a11y-x/no-static-element-interactions */}
      <div className={styles.sheet} onClick={closeAfterLink}>
        <TOCItems
          toc={toc}
          minHeadingLevel={2}
          maxHeadingLevel={2}
          linkClassName="table-of-contents__link strip-highlight"
          linkActiveClassName="table-of-contents__link--active"
        />
      </div>
    </details>
  );
}
