import type {ReactNode} from 'react';
import type {FlowStep} from '../../../content';
import styles from './styles.module.css';

const HEIGHT = 34;
const HEAD = 7;
/** Half the width of what holds a step's number. */
const HALF = 11;

interface Props {
  actors: string[];
  step: FlowStep;
  /** The step's place in the flow, which stands where it begins. */
  number: number;
}

/** One step between the lanes: an arrow from sender to receiver, or a box on the lane where it happens. */
export default function Lanes({actors, step, number}: Props): ReactNode {
  const center = (actor: string) => `${((actors.indexOf(actor) + 0.5) / actors.length) * 100}%`;
  const middle = HEIGHT / 2;
  const at = step.at ?? (step.from === step.to ? step.from : undefined);
  const forward = at === undefined && actors.indexOf(step.to!) > actors.indexOf(step.from!);
  return (
    <svg className={styles.strip} width="100%" height={HEIGHT} aria-hidden="true">
      {actors.map((actor) => (
        <line key={actor} x1={center(actor)} x2={center(actor)} y1="0" y2="100%" className={styles.lane} />
      ))}
      {at !== undefined ? (
        <svg x={center(at)} y={middle} overflow="visible">
          <rect x={-HALF} y={-HALF} width={2 * HALF} height={2 * HALF} rx="3" className={styles.box} />
          <Number>{number}</Number>
        </svg>
      ) : (
        <>
          <line
            x1={center(step.from!)}
            x2={center(step.to!)}
            y1={middle}
            y2={middle}
            className={step.message ? styles.arrow : styles.dashed}
          />
          <svg x={center(step.to!)} y={middle} overflow="visible">
            <path
              d={forward ? `M0 0 L${-HEAD * 1.4} ${-HEAD} V${HEAD} Z` : `M0 0 L${HEAD * 1.4} ${-HEAD} V${HEAD} Z`}
              className={styles.head}
            />
          </svg>
          <svg x={center(step.from!)} y={middle} overflow="visible">
            <circle r={HALF} className={styles.start} />
            <Number>{number}</Number>
          </svg>
        </>
      )}
    </svg>
  );
}

function Number({children}: {children: number}): ReactNode {
  return (
    <text className={styles.figure} y="0.36em" textAnchor="middle">
      {children}
    </text>
  );
}
