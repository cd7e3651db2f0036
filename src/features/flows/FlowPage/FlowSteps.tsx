import {type KeyboardEvent, type ReactNode, useEffect, useId, useState} from 'react';
import type {FlowStep} from '../../../content';
import {statesAfter, stepsOf} from '../steps';
import type {FlowPageData} from '../../../site/pages/types';
import InlineMarkdown from '../../../ui/InlineMarkdown';
import MessageName from '../../../ui/MessageName';
import Lanes from './Lanes';
import StatePanel, {describeChange} from './StatePanel';
import styles from './styles.module.css';

const SECONDS_PER_STEP = 4;

/**
 * The steps of a flow. As built it lists them all in order, each with its arrow between the lanes. With JavaScript a
 * reader can follow one branch step by step and watch the order's state.
 */
export default function FlowSteps({page}: {page: FlowPageData}): ReactNode {
  const {flow} = page;
  const branches = Object.entries(flow.branches ?? {});
  const [branch, setBranch] = useState<string>();
  const [current, setCurrent] = useState<number>();
  const [playing, setPlaying] = useState(false);
  const steps = stepsOf(flow, branch);
  const states = statesAfter(flow.start ?? {}, steps);
  const last = steps.length - 1;
  const instance = useId();

  const running = playing && current !== undefined && current < last;

  useEffect(() => {
    if (current !== undefined) document.getElementById(`${instance}-${current}`)?.scrollIntoView({block: 'nearest'});
  }, [current, instance]);

  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => setCurrent(current + 1), SECONDS_PER_STEP * 1000);
    return () => clearTimeout(timer);
  }, [running, current]);

  // A flow with branches runs along one of them; stepping begins on the first.
  const start = () => {
    if (branch === undefined) setBranch(branches[0]?.[0]);
    setCurrent(0);
  };
  const next = () => (current === undefined ? start() : setCurrent(Math.min(current + 1, last)));
  const back = () => setCurrent(current === undefined || current === 0 ? undefined : current - 1);
  const play = () => {
    if (!running && (current === undefined || current === last)) start();
    setPlaying(!running);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).matches('select')) return;
    if (event.key === 'ArrowRight') next();
    else if (event.key === 'ArrowLeft') back();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        className={styles.player}
        data-screen-only
        role="group"
        aria-label="Step through the flow"
        onKeyDown={onKeyDown}>
        {branches.length > 0 && (
          <label className={styles.branch}>
            Path{' '}
            <select
              value={branch ?? ''}
              onChange={(event) => {
                setBranch(event.target.value || undefined);
                setPlaying(false);
                setCurrent(undefined);
              }}>
              <option value="">All paths</option>
              {branches.map(([id, text]) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className={styles.buttons}>
          <button type="button" onClick={back} disabled={current === undefined}>
            Back
          </button>
          <button type="button" onClick={next} disabled={current === last}>
            {current === undefined ? 'Step through' : 'Next'}
          </button>
          <button type="button" onClick={play}>
            {running ? 'Pause' : 'Play'}
          </button>
          <button type="button" onClick={() => setCurrent(undefined)} disabled={current === undefined}>
            Show all
          </button>
        </div>
        <p role="status" className={styles.position}>
          {current === undefined
            ? `${steps.length} steps`
            : `Step ${current + 1} of ${steps.length}: ${titleOf(steps[current]!, page)}`}
        </p>
        {current !== undefined && (
          <StatePanel before={current === 0 ? (flow.start ?? {}) : states[current - 1]!} after={states[current]!} />
        )}
      </div>

      <div className={styles.lanes} data-print="lanes" style={{['--lanes' as string]: flow.actors.length}}>
        <div className={styles.heads} aria-hidden="true">
          <div className={styles.names} data-print="lane-names">
            {flow.actors.map((id) => (
              <span key={id}>{page.actors[id]!.short}</span>
            ))}
          </div>
        </div>
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            <li
              key={index}
              id={`${instance}-${index}`}
              className={styles.step}
              data-current={current === index || undefined}
              data-later={(current !== undefined && index > current) || undefined}>
              <Lanes actors={flow.actors} step={step} />
              <div className={styles.text} data-print="step-text">
                {branch === undefined && step.branch !== steps[index - 1]?.branch && (
                  <p className={styles.only}>
                    {step.branch ? `Only when: ${flow.branches![step.branch]}` : 'On every path again:'}
                  </p>
                )}
                <p className={styles.title}>
                  <span className={styles.number}>{index + 1}</span> <Parties step={step} page={page} />
                  {step.message ? <MessageName page={page} name={step.message} /> : step.action}
                </p>
                {step.note && (
                  <p>
                    <InlineMarkdown text={step.note} page={page} />
                  </p>
                )}
                {step.confidence === 'code' && <p className={styles.confidence}>Seen in public code only.</p>}
                {step.confidence === 'inferred' && (
                  <p className={styles.confidence}>Inferred: no official text says so.</p>
                )}
                {step.state && <p className={styles.change}>{describeChange(step.state)}</p>}
              </div>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

function Parties({step, page: {actors}}: {step: FlowStep; page: FlowPageData}): ReactNode {
  const text = step.at ? actors[step.at]!.short : `${actors[step.from!]!.short} to ${actors[step.to!]!.short}`;
  return <span className={styles.parties}>{text}: </span>;
}

function titleOf(step: FlowStep, {actors}: FlowPageData): string {
  const who = step.at ? actors[step.at]!.short : `${actors[step.from!]!.short} to ${actors[step.to!]!.short}`;
  return `${who}, ${step.message ?? step.action}`;
}
