import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** How well one knew it, and when it comes back. */
export interface Rating {
  id: string;
  label: string;
  /** `today`, `in 4 days`. */
  when: string;
}

interface Props {
  left: number;
  front: ReactNode;
  back: ReactNode;
  shown: boolean;
  ratings: readonly Rating[];
  onShow: () => void;
  onRate: (id: string) => void;
  onStop: () => void;
}

/** A card to recall: the question, then the answer and how well one knew it. */
export default function ReviewCard({left, front, back, shown, ratings, onShow, onRate, onStop}: Props): ReactNode {
  return (
    <section className={`card-box ${styles.card}`} aria-label="Review">
      <p className={styles.top}>
        <span className="figures">{`${left} left today`}</span>
        <button type="button" className="rank-quiet rank-compact" onClick={onStop}>
          Stop for today
        </button>
      </p>
      <div className={styles.front}>{front}</div>
      <div role="status">{shown && back}</div>
      <div className={styles.buttons}>
        {shown ? (
          ratings.map(({id, label, when}) => (
            <button key={id} type="button" onClick={() => onRate(id)}>
              <span>
                {label}
                <small>{when}</small>
              </span>
            </button>
          ))
        ) : (
          <button type="button" className="rank-primary" onClick={onShow}>
            Show answer
          </button>
        )}
      </div>
    </section>
  );
}
