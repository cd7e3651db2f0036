import Head from '@docusaurus/Head';
import AdmonitionTypes from '@theme/Admonition/Types';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type {ComponentType, ReactNode} from 'react';
import {Cards, LinkCard} from '../../../ui/Card';
import {Check, Choice, Controls, Count, SearchField} from '../../../ui/Controls';
import Disclosure from '../../../ui/Disclosure';
import Mark from '../../../ui/Mark';
import Progress from '../../../ui/Progress';
import Table from '../../../ui/Table';
import Squares from '../../../ui/Squares';
import styles from './styles.module.css';
import Tools from './Tools';

/** All the parts that pages are made of, in both themes: for those who build. In no navigation and no search. */
export default function DesignPage(): ReactNode {
  return (
    <Layout title="Design" description="The parts that the pages of the guide are made of.">
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className={styles.page}>
        <Heading as="h1">Design</Heading>
        <p>Every part once, in both themes. Tokens stand in src/css/tokens.css, parts that are shared in src/ui.</p>
        <div className={styles.themes}>
          <Theme name="light" />
          <Theme name="dark" />
        </div>
      </main>
    </Layout>
  );
}

function Theme({name}: {name: 'light' | 'dark'}): ReactNode {
  return (
    <article data-theme={name} className={`markdown ${styles.theme}`} aria-label={`In the ${name} theme`}>
      <Colors />
      <Type />
      <NativeControls name={name} />
      <Parts />
      <Callouts />
      <Tables />
      <Tools />
    </article>
  );
}

const COLORS = {
  Ground: '--ifm-background-color',
  Surface: '--ifm-background-surface-color',
  Soft: '--guide-soft',
  Selected: '--guide-selected',
  Line: '--guide-line',
  Edge: '--guide-edge',
  Ink: '--ifm-font-color-base',
  'Second ink': '--ifm-color-content-secondary',
  Action: '--ifm-color-primary',
  'Action, soft': '--guide-action-soft',
  'Weight and trap': '--guide-accent',
  'Trap, soft': '--guide-accent-soft',
  Right: '--guide-positive',
  'Right, soft': '--guide-positive-soft',
  Wrong: '--guide-warning',
  'Wrong, soft': '--guide-warning-soft',
};

function Colors(): ReactNode {
  return (
    <>
      <h2>Color</h2>
      <ul className={styles.colors}>
        {Object.entries(COLORS).map(([name, token]) => (
          <li key={token}>
            <svg viewBox="0 0 40 24" width="40" height="24" aria-hidden="true">
              <rect width="40" height="24" rx="4" fill={`var(${token})`} stroke="var(--guide-line)" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}

function Type(): ReactNode {
  return (
    <>
      <h2>Type</h2>
      <p className={styles.display}>Display 40</p>
      <h1>Page title 36</h1>
      <h2>Objective 28</h2>
      <h3>Question 20</h3>
      <h4>Label 15</h4>
      <p>
        Running text with <a href="#type">a link</a>, <code>inline.code_name</code>, a fact seen in code only
        <Mark confidence="code" />, one that is inferred
        <Mark confidence="inferred" /> and one that no source settles
        <Mark confidence="unsettled" />.
      </p>
    </>
  );
}

function NativeControls({name}: {name: string}): ReactNode {
  return (
    <>
      <h2>Controls</h2>
      <p className={styles.row}>
        <Buttons />
        <button type="button" aria-pressed="true">
          Pressed
        </button>
        <button type="button" className="rank-compact">
          Compact
        </button>
      </p>
      <p className={styles.row}>
        <Buttons disabled />
        <input aria-label="Invalid number" aria-invalid="true" defaultValue="2.5" size={6} />
      </p>
      <p className={styles.row}>
        <Check defaultChecked onChange={noChange}>
          Studied
        </Check>
        <Check type="radio" name={`${name}-radio`} defaultChecked onChange={noChange}>
          One
        </Check>
        <Check type="radio" name={`${name}-radio`} onChange={noChange}>
          Other
        </Check>
      </p>
      <Controls label={`A box of controls, ${name}`}>
        <SearchField label="Name or words" value="" onChange={noChange} />
        <Choice label="Direction" value="" any="Any" options={{in: 'In', out: 'Out'}} onChange={noChange} />
        <Count>12 of 135 messages</Count>
      </Controls>
    </>
  );
}

function Buttons({disabled}: {disabled?: boolean}): ReactNode {
  return Object.entries({Primary: 'rank-primary', Secondary: undefined, Quiet: 'rank-quiet'}).map(([name, rank]) => (
    <button key={name} type="button" className={rank} disabled={disabled}>
      {name}
    </button>
  ));
}

function noChange(): void {
  // The page only shows.
}

function Parts(): ReactNode {
  return (
    <>
      <h2>Parts</h2>
      <p className={styles.row}>
        <span className="tag">event</span> <span className="tag tag-accent">beta</span>{' '}
        <span className="tag tag-warning">deprecated</span>
      </p>
      <Progress value={3} max={9} label="Objectives studied">
        3 of 9
      </Progress>
      <p>
        <Squares count={14} filled={4.5} />
      </p>
      <Disclosure summary="items[]" count="21 fields">
        <p>What is inside.</p>
      </Disclosure>
      <Cards>
        <LinkCard to="/flows/" title="Order creation" meta="15 steps · objectives 2.1, 4.2">
          From the cart to the first status.
        </LinkCard>
        <LinkCard to="/flows/" title="Stock" />
      </Cards>
    </>
  );
}

const CALLOUTS = ['in-short', 'example', 'dont-confuse', 'note', 'caution'];

function Callouts(): ReactNode {
  return (
    <>
      <h2>Callouts</h2>
      {CALLOUTS.map((type) => {
        const Callout = AdmonitionTypes[type as keyof typeof AdmonitionTypes] as ComponentType<{
          type: string;
          children: ReactNode;
        }>;
        return (
          <Callout key={type} type={type}>
            <p>
              A text in <code>code</code> and words.
            </p>
          </Callout>
        );
      })}
    </>
  );
}

function Tables(): ReactNode {
  return (
    <>
      <h2>Tables</h2>
      <Table columns={['Code', 'Meaning', 'Set by']}>
        {['NEW', 'RECEIVED', 'IMPORTED', 'ONHOLD', 'COMPLETE'].map((code) => (
          <tr key={code}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>What it means, in a few words.</td>
            <td>Order Management</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
