import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Props {
  caption: string;
  /** Drawn at build from the text in the document. */
  svg: string;
  /** The same content in words. */
  children: ReactNode;
}

/** A drawing with its caption; the words below it say the same to those who cannot see it. */
export default function Diagram({caption, svg, children}: Props): ReactNode {
  return (
    <figure className={styles.diagram}>
      <div className={styles.drawing} aria-hidden="true" dangerouslySetInnerHTML={{__html: svg}} />
      <figcaption>{caption}</figcaption>
      <details className={styles.words}>
        <summary>The diagram in words</summary>
        {children}
      </details>
    </figure>
  );
}
