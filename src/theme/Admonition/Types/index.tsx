import type {Props} from '@theme/Admonition';
import AdmonitionLayout from '@theme/Admonition/Layout';
import DefaultTypes from '@theme-original/Admonition/Types';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The guide's own boxes: the answer first, worked examples, and what exam writers would offer instead. */
function guideBox(className: string | undefined, title: string) {
  return function GuideBox(props: Props): ReactNode {
    return (
      <AdmonitionLayout
        {...props}
        className={`alert alert--secondary ${className}`}
        icon={null}
        title={props.title ?? title}
      />
    );
  };
}

export default {
  ...DefaultTypes,
  'in-short': guideBox(styles.inShort, 'In short'),
  example: guideBox(styles.example, 'Example'),
  'dont-confuse': guideBox(styles.dontConfuse, "Don't confuse"),
};
