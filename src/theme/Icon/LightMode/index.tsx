import type {ReactNode, SVGProps} from 'react';

/** A sun. */
export default function IconLightMode(props: SVGProps<SVGSVGElement>): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width={24}
      height={24}
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      {...props}>
      <circle cx={12} cy={12} r={4} fill="none" />
      <path d="M12 2v2m0 16v2M2 12h2m16 0h2M5 5l1 1m12 12 1 1M5 19l1-1M18 6l1-1" />
    </svg>
  );
}
