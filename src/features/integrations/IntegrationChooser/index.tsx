import type {ReactNode} from 'react';
import type {IntegrationPoint} from '../../../content';
import type {IntegrationsPageData} from '../../../site/pages/types';
import {SourceText} from '../../../ui/Citation';
import {Choice, Choices, Controls, Count, known} from '../../../ui/Controls';
import MessageName from '../../../ui/MessageName';
import {useAddress} from '../../../ui/useAddress';
import {CONFIDENCE} from '../../../ui/words';
import styles from './styles.module.css';

/** What may be asked of an integration point. */
const WISHES: {key: 'direction' | 'freshness' | 'volume'; label: string; options: Record<string, string>}[] = [
  {key: 'direction', label: 'Direction', options: {in: 'Into the platform', out: 'Out of the platform'}},
  {
    key: 'freshness',
    label: 'Freshness',
    options: {
      'real-time': 'At once, somebody waits for the answer',
      minutes: 'Within minutes',
      daily: 'Daily, or on a schedule',
    },
  },
  {key: 'volume', label: 'Volume', options: {single: 'One record at a time', bulk: 'Many records together'}},
];

const PRODUCTS = [
  {id: 'orocommerce', name: 'OroCommerce'},
  {id: 'order_management', name: 'Order Management'},
] as const;

const NO_CHOICE = {system: '', direction: '', freshness: '', volume: ''};

/** Pick a system and what its data needs; see which integration points of both products fit, and why. */
export default function IntegrationChooser({page}: {page: IntegrationsPageData}): ReactNode {
  const {points, systems} = page.integrationPoints;
  const [choice, setChoice] = useAddress(NO_CHOICE);
  const system = systems.find(({id}) => id === choice.system) ?? systems[0]!;
  const of = (ids: string[]) => points.filter(({id}) => ids.includes(id));
  const named = of([...system.orocommerce, ...system.order_management]);
  const fitting = named.filter((point) => missesOf(point, choice).length === 0);
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
            onChange={(id) => setChoice({...choice, system: id})}
          />
          <Choices choices={WISHES} values={choice} onChange={setChoice} />
          <Count>{`${fitting.length} of ${named.length} integration points fit`}</Count>
        </Controls>
        <div className={styles.results}>
          {PRODUCTS.map(({id, name}) => (
            <Result
              key={id}
              product={name}
              why={system.why[id]}
              points={of(system[id])}
              messages={id === 'order_management' ? system.messages : []}
              choice={choice}
              page={page}
            />
          ))}
        </div>
      </div>
    </>
  );
}

interface ResultProps {
  product: string;
  why: string;
  points: IntegrationPoint[];
  messages: string[];
  choice: typeof NO_CHOICE;
  page: IntegrationsPageData;
}

function Result({product, why, points, messages, choice, page}: ResultProps): ReactNode {
  return (
    <section aria-label={product} className={styles.result}>
      <p className={styles.product}>{product}</p>
      <p>{why}</p>
      {points.length === 0 && <p>No point of {product} is named for this system.</p>}
      <ul>
        {points.map((point) => {
          const misses = missesOf(point, choice);
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
      {messages.length > 0 && (
        <>
          <p>Messages:</p>
          <ul>
            {messages.map((name) => (
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

/** What is wished for and a point does not offer, in words. */
function missesOf(point: IntegrationPoint, choice: typeof NO_CHOICE): string[] {
  return WISHES.flatMap(({key, options}) => {
    const wish = known(choice[key], options);
    const offered: readonly string[] = point[key];
    return wish === '' || offered.includes(wish) ? [] : [options[wish]!.toLowerCase()];
  });
}
