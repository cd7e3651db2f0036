import type {ReactNode, SVGProps} from 'react';

/** A moon. */
export default function IconDarkMode(props: SVGProps<SVGSVGElement>): ReactNode {
  return (
    <svg viewBox="0 0 24 24" width={24} height={24} stroke="currentColor" strokeWidth={2} fill="none" {...props}>
      <path d="M9.4 5.5A7.4 7.4 0 0 0 18.5 14.6 7 7 0 1 1 9.4 5.5z" strokeLinejoin="round" />
    </svg>
  );
}
