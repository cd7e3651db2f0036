import type {Message} from '../../content';
import type {SearchRecord} from '../record';

/** From this many meanings on, a field of one word (`id`, `name`, `type`) says nothing without what it belongs to. */
const TOO_MANY_MEANINGS = 5;

/** A record tells as many meanings, messages and paths of a field; whoever wants all of them opens the message. */
const MOST_LISTED = 3;

/**
 * One record for each field name, whatever message it is in: people know the field and ask what it means and where it
 * goes. It leads to the message that holds the field nearest to the top, of those the one the exam asks most for.
 */
export function parameterRecords(messages: readonly Message[]): SearchRecord[] {
  const uses = new Map<string, {message: Message; path: string; meaning: string}[]>();
  for (const message of messages) {
    for (const {path, meaning} of message.params) {
      const plain = path.replaceAll('[]', '');
      const leaf = plain.slice(plain.lastIndexOf('.') + 1);
      uses.set(leaf, [...(uses.get(leaf) ?? []), {message, path: plain, meaning}]);
    }
  }
  return [...uses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([leaf, all]): SearchRecord[] => {
      const meanings = [...new Set(all.map(({meaning}) => meaning))];
      if (!leaf.includes('_') && meanings.length >= TOO_MANY_MEANINGS) return [];
      const byDepth = [...all].sort((a, b) => a.path.split('.').length - b.path.split('.').length);
      const holders = [...new Set(byDepth.map(({message}) => message))];
      const paths = [...new Set(byDepth.map(({path}) => path))].filter((path) => path !== leaf);
      return [
        {
          objectID: `parameter:${leaf}`,
          kind: 'parameter',
          title: leaf,
          text: `${meanings.slice(0, MOST_LISTED).join('; ')}. ${inMessages(holders)}`,
          path: `${holders[0]!.path}#parameters`,
          ...(paths.length > 0 && paths.length <= MOST_LISTED && {aliases: paths}),
        },
      ];
    });
}

function inMessages(holders: readonly Message[]): string {
  const told = holders.slice(0, MOST_LISTED).map(({name}) => name);
  const more = holders.length - told.length;
  return `In ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
