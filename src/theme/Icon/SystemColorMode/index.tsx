import type {ReactNode, SVGProps} from 'react';

/** A disk, half of it dark. */
export default function IconSystemColorMode(props: SVGProps<SVGSVGElement>): ReactNode {
  return (
    <svg viewBox="0 0 24 24" width={24} height={24} fill="currentColor" {...props}>
      <circle cx={12} cy={12} r={8} fill="none" stroke="currentColor" strokeWidth={2} />
      <path d="M12 4a8 8 0 0 1 0 16z" />
    </svg>
  );
}
