import {type ComponentProps, type ReactNode, useEffect, useRef, useState} from 'react';
import styles from './styles.module.css';

/** A Markdown table in a box that scrolls sideways when it must; only then the keyboard can reach it. */
export default function ScrollableTable(props: ComponentProps<'table'>): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current!;
    const measure = () => setScrolls(element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className={`scrolls ${styles.box}`}
      {...(scrolls ? {tabIndex: 0, role: 'group', 'aria-label': 'Table, scrolls sideways'} : {})}>
      <table {...props} />
    </div>
  );
}
