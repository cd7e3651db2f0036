import type {ReactNode} from 'react';
import type {FlowStep} from '../../../content';
import styles from './styles.module.css';

const HEIGHT = 34;
const HEAD = 7;

/** One step between the lanes: an arrow from sender to receiver, or a box on the lane where it happens. */
export default function Lanes({actors, step}: {actors: string[]; step: FlowStep}): ReactNode {
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
          <rect x="-9" y="-9" width="18" height="18" rx="3" className={styles.box} />
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
        </>
      )}
    </svg>
  );
}
