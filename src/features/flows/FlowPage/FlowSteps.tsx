import {type KeyboardEvent, type ReactNode, useEffect, useId, useReducer} from 'react';
import type {FlowStep} from '../../../content';
import type {FlowPageData} from '../../../site/pages/types';
import InlineMarkdown from '../../../ui/InlineMarkdown';
import MessageName from '../../../ui/MessageName';
import {capitalized, CONFIDENCE} from '../../../ui/words';
import Lanes from './Lanes';
import {AT_FIRST, playerReducer, shownBy} from './player';
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
  const [player, dispatch] = useReducer(playerReducer(flow), AT_FIRST);
  const {steps, last, running, states} = shownBy(player, flow);
  const {branch, current} = player;
  const instance = useId();

  useEffect(() => {
    if (current !== undefined) document.getElementById(`${instance}-${current}`)?.scrollIntoView({block: 'center'});
  }, [current, instance]);

  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => dispatch({type: 'next'}), SECONDS_PER_STEP * 1000);
    return () => clearTimeout(timer);
  }, [running, current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') dispatch({type: 'next'});
    else if (event.key === 'ArrowLeft') dispatch({type: 'back'});
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.play} data-lanes={flow.actors.length}>
      {branches.length > 0 && (
        <Paths branches={branches} chosen={branch} onChoose={(id) => dispatch({type: 'follow', branch: id})} />
      )}
      <div className={styles.stage} data-print="omit">
        {/* The arrow keys are those of the buttons inside, which do the same. */}
        {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions */}
        <div
          className={styles.player}
          data-screen-only
          data-needs-script
          role="group"
          aria-label="Step through the flow"
          onKeyDown={onKeyDown}>
          <div className={styles.buttons}>
            <button type="button" onClick={() => dispatch({type: 'back'})} disabled={current === undefined}>
              Back
            </button>
            <button
              type="button"
              className="rank-primary"
              onClick={() => dispatch({type: 'next'})}
              disabled={current === last}>
              {current === undefined ? 'Step through' : 'Next'}
            </button>
            <button type="button" onClick={() => dispatch({type: 'play'})}>
              {running ? 'Pause' : 'Play'}
            </button>
            <button
              type="button"
              className="rank-quiet"
              onClick={() => dispatch({type: 'show-all'})}
              disabled={current === undefined}>
              Show all
            </button>
          </div>
          <p role="status" className={styles.position}>
            {current === undefined
              ? `${steps.length} steps`
              : `Step ${current + 1} of ${steps.length}: ${titleOf(steps[current]!, page)}`}
          </p>
          {states && <StatePanel {...states} />}
        </div>
        <LaneNames page={page} current={current === undefined ? undefined : steps[current]} />
      </div>

      <div className={styles.lanes} data-print="lanes" data-lanes={flow.actors.length}>
        {/* On paper the lanes are named at the head of every page. */}
        <div className={styles.heads}>
          <LaneNames page={page} />
        </div>
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            <li
              key={flow.steps.indexOf(step)}
              id={`${instance}-${index}`}
              className={styles.step}
              data-current={current === index || undefined}
              data-later={(current !== undefined && index > current) || undefined}>
              <Lanes actors={flow.actors} step={step} number={index + 1} />
              <div className={styles.text} data-print="step-text">
                {branch === undefined && step.branch !== steps[index - 1]?.branch && (
                  <p className={styles.only}>
                    {step.branch ? `Only when: ${flow.branches![step.branch]}` : 'On every path again:'}
                  </p>
                )}
                <p className={styles.title}>
                  <span className={styles.number}>{index + 1}</span>{' '}
                  <span className={styles.parties}>{`${partiesOf(step, page)}: `}</span>
                  {step.message ? <MessageName page={page} name={step.message} /> : <span>{step.action}</span>}
                </p>
                {step.note && (
                  <p>
                    <InlineMarkdown text={step.note} page={page} />
                  </p>
                )}
                {step.confidence && step.confidence !== 'doc' && (
                  <p className={styles.confidence}>{`${capitalized(CONFIDENCE[step.confidence])}.`}</p>
                )}
                {step.state && <p className={styles.change}>{describeChange(step.state)}</p>}
              </div>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

interface PathsProps {
  /** Id and condition of each branch. */
  branches: [string, string][];
  chosen: string | undefined;
  onChoose: (branch: string | undefined) => void;
}

/** Which of a flow's branches is followed. */
function Paths({branches, chosen, onChoose}: PathsProps): ReactNode {
  const paths: [string | undefined, string][] = [[undefined, 'All paths'], ...branches];
  return (
    <div className={`segments ${styles.paths}`} role="group" aria-label="Path" data-screen-only data-needs-script>
      {paths.map(([id, text]) => (
        <button key={text} type="button" aria-pressed={chosen === id} onClick={() => onChoose(id)}>
          {text}
        </button>
      ))}
    </div>
  );
}

/** The names at the head of the lanes; sender and receiver of the current step stand out. */
function LaneNames({page: {flow, actors}, current}: {page: FlowPageData; current?: FlowStep}): ReactNode {
  return (
    <div className={styles.names} data-print="lane-names" aria-hidden="true">
      {flow.actors.map((id) => (
        <span key={id} data-current={(current && [current.at, current.from, current.to].includes(id)) || undefined}>
          {actors[id]!.short}
        </span>
      ))}
    </div>
  );
}

function titleOf(step: FlowStep, page: FlowPageData): string {
  return `${partiesOf(step, page)}, ${step.message ?? step.action}`;
}

function partiesOf({at, from, to}: FlowStep, {actors}: FlowPageData): string {
  return at ? actors[at]!.short : `${actors[from!]!.short} to ${actors[to!]!.short}`;
}
