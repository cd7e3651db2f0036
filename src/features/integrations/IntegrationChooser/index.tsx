import type {ReactNode} from 'react';
import type {IntegratedSystem, IntegrationPoint} from '../../../content';
import type {IntegrationsPageData} from '../../../site/pages/types';
import {SourceText} from '../../../ui/Citation';
import {Choice, Controls, Count, known} from '../../../ui/Controls';
import MessageName from '../../../ui/MessageName';
import {addressOf} from '../../../ui/address';
import {useAddress} from '../../../ui/useAddress';
import {CONFIDENCE} from '../../../ui/words';
import styles from './styles.module.css';

const DIRECTION = {in: 'Into the platform', out: 'Out of the platform'};
const FRESHNESS = {
  'real-time': 'At once, somebody waits for the answer',
  minutes: 'Within minutes',
  daily: 'Daily, or on a schedule',
};
const VOLUME = {single: 'One record at a time', bulk: 'Many records together'};

type Wish = Record<'direction' | 'freshness' | 'volume', string>;

const NO_CHOICE = {system: '', direction: '', freshness: '', volume: ''};
const {read, write} = addressOf(NO_CHOICE);

/** Pick a system and what its data needs; see which integration points of both products fit, and why. */
export default function IntegrationChooser({page}: {page: IntegrationsPageData}): ReactNode {
  const {points, systems} = page.integrationPoints;
  const [choice, setChoice] = useAddress(read, write, NO_CHOICE);
  const system = systems.find(({id}) => id === choice.system) ?? systems[0]!;
  const wish: Wish = {
    direction: known(choice.direction, DIRECTION),
    freshness: known(choice.freshness, FRESHNESS),
    volume: known(choice.volume, VOLUME),
  };
  const pick = (key: keyof typeof NO_CHOICE) => (value: string) => setChoice({...choice, [key]: value});
  const of = (ids: string[]) => points.filter(({id}) => ids.includes(id));
  const named = of([...system.orocommerce, ...system.order_management]);
  const fitting = named.filter((point) => missesOf(point, wish).length === 0);
  return (
    <>
      <p data-without-script data-screen-only>
        The chooser needs JavaScript; the tables above hold the same content.
      </p>
      <div className={styles.chooser} data-screen-only data-needs-script>
        <Controls label="Choose an integration point">
          <Choice
            label="System"
            value={system.id}
            options={Object.fromEntries(systems.map(({id, name}) => [id, name]))}
            onChange={pick('system')}
          />
          <Choice
            label="Direction"
            value={choice.direction}
            any="Any"
            options={DIRECTION}
            onChange={pick('direction')}
          />
          <Choice
            label="Freshness"
            value={choice.freshness}
            any="Any"
            options={FRESHNESS}
            onChange={pick('freshness')}
          />
          <Choice label="Volume" value={choice.volume} any="Any" options={VOLUME} onChange={pick('volume')} />
          <Count>{`${fitting.length} of ${named.length} integration points fit`}</Count>
        </Controls>
        <div className={styles.results}>
          <Result
            product="OroCommerce"
            why={system.why.orocommerce}
            points={of(system.orocommerce)}
            wish={wish}
            page={page}
          />
          <Result
            product="Order Management"
            why={system.why.order_management}
            points={of(system.order_management)}
            wish={wish}
            page={page}
            system={system}
          />
        </div>
      </div>
    </>
  );
}

interface ResultProps {
  product: string;
  why: string;
  points: IntegrationPoint[];
  wish: Wish;
  page: IntegrationsPageData;
  system?: IntegratedSystem;
}

function Result({product, why, points, wish, page, system}: ResultProps): ReactNode {
  return (
    <section aria-label={product} className={styles.result}>
      <p className={styles.product}>{product}</p>
      <p>{why}</p>
      {points.length === 0 && <p>No point of {product} is named for this system.</p>}
      <ul>
        {points.map((point) => {
          const misses = missesOf(point, wish);
          return (
            <li key={point.id} className={misses.length > 0 ? styles.misses : undefined}>
              <strong>{`${misses.length > 0 ? 'Does not fit' : 'Fits'}: ${point.name}`}</strong>{' '}
              <span>{`(${CONFIDENCE[point.confidence]}). ${point.summary} ${point.needs}`}</span>
              <span>{misses.length > 0 ? ` Not offered: ${misses.join(', ')}.` : ''}</span>{' '}
              {point.sources.map((id) => (
                <span key={id} className={styles.source}>
                  <SourceText source={page.sources[id]!} />{' '}
                </span>
              ))}
            </li>
          );
        })}
      </ul>
      {system && system.messages.length > 0 && (
        <>
          <p>Messages:</p>
          <ul>
            {system.messages.map((name) => (
              <li key={name}>
                <MessageName page={page} name={name} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What of the wish a point does not offer, in words. */
function missesOf(point: IntegrationPoint, wish: Wish): string[] {
  const check = (wanted: string, offered: readonly string[], names: Record<string, string>) =>
    wanted === '' || offered.includes(wanted) ? [] : [names[wanted]!.toLowerCase()];
  return [
    ...check(wish.direction, point.direction, DIRECTION),
    ...check(wish.freshness, point.freshness, FRESHNESS),
    ...check(wish.volume, point.volume, VOLUME),
  ];
}
