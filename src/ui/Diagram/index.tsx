import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Props {
  caption: string;
  /** Drawn at build from the text in the document. */
  svg: string;
  /** The same content in words. */
  children: ReactNode;
}

/** Labels are drawn at 14 pixels, and must be shown at 13. */
const READABLE = 13 / 14;

/** Widest drawing, in its own units, whose labels are as large on a phone as they should be. */
const FITS_PHONE = 400;

/** Least widths come in steps of so many px, each a rule of the style sheet: the page's policy forbids style attributes. */
const STEP = 100;

/**
 * A drawing with its caption; the words below it say the same to those who cannot see it. A drawing is never shown
 * smaller than its labels can be read: where it is wider than the page it scrolls, and on a narrow screen its words
 * stand open.
 */
export default function Diagram({caption, svg, children}: Props): ReactNode {
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1] ?? 0);
  return (
    <div className={styles.diagram}>
      <figure>
        <div
          className={`scrolls ${styles.drawing}`}
          aria-hidden="true"
          data-least={Math.ceil((width * READABLE) / STEP) * STEP}
          dangerouslySetInnerHTML={{__html: svg}}
        />
        <figcaption>{caption}</figcaption>
      </figure>
      <details className={styles.words} data-wide={width > FITS_PHONE || undefined}>
        <summary>The diagram in words</summary>
        {children}
      </details>
    </div>
  );
}
