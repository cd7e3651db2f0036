import {type ReactNode, useRef} from 'react';
import Breakable from '../Breakable';
import CopyButton from '../CopyButton';
import styles from './styles.module.css';

/** Lines of a block that is kept on one page of paper. */
const SHORT = 35;

interface Props {
  /** The code as HTML, as `site/highlight.ts` makes it. */
  html: string;
  language: string;
  title?: string;
}

/** A block of code, colored at build. A browser's translation leaves it alone. */
export default function CodeBlock({html, language, title}: Props): ReactNode {
  const code = useRef<HTMLElement>(null);
  const isLong = html.split('\n').length > SHORT;
  return (
    <div className={`theme-code-block ${styles.block}`} translate="no" data-long={isLong || undefined}>
      {title && (
        <div className={styles.title}>
          <Breakable>{title}</Breakable>
        </div>
      )}
      <div className={styles.content}>
        {/* Long lines are reached by the arrow keys. */}
        {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
        <pre className={`language-${language} thin-scrollbar`} tabIndex={0}>
          <code ref={code} dangerouslySetInnerHTML={{__html: html}} />
        </pre>
        <span className={styles.copy}>
          <CopyButton text={() => code.current!.textContent} label="the code" />
        </span>
      </div>
    </div>
  );
}
