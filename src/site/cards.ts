import {createHash} from 'node:crypto';
import type {AnswerConfidence, Content, Message, Status} from '../content';
import type {Card} from '../exam/card';

/**
 * All cards of the review that follow from the content, in the order in which a learner meets them: the exam's own
 * lines, the messages it asks for, statuses, terms, and all other messages. Missed items join them in the browser.
 */
export function cardsOf(content: Content): Card[] {
  const messages = [...content.messages.values()];
  const isAsked = ({objectives}: Message) => objectives.length > 0;
  const inGuide = messages.filter(({status}) => status !== 'deprecated');
  return [
    ...lineCards(content),
    ...inGuide.filter(isAsked).flatMap((message) => messageCards(message, content)),
    ...content.statuses.map(statusCard),
    ...termCards(content),
    ...inGuide.filter((message) => !isAsked(message)).flatMap((message) => messageCards(message, content)),
  ];
}

/** A line of the exam's own lists → its answer. */
export function lineCards({answerKey}: Pick<Content, 'answerKey'>): Card[] {
  return answerKey.map(({id, line, answer, objective, path, confidence}) =>
    card({id: `line:${id}`, kind: 'line', front: line, back: answer, objective, path, confidence}),
  );
}

/** A message → what it is for and who sends it to whom; and back, from its purpose to its name. */
function messageCards(message: Message, content: Content): Card[] {
  const {name, summary, kind, path, confidence, objectives} = message;
  const actors = (ids: string[]) => ids.map((id) => content.actors.get(id)!.short).join(' or ');
  const way = `from **${actors(message.from)}** to **${actors(message.to)}**`;
  const common = {kind: 'message' as const, path, objective: objectives[0], confidence};
  const purpose = card({
    ...common,
    id: `message:${name}:purpose`,
    front: `What is \`${name}\` for, and who sends it to whom?`,
    back: `${summary} It goes ${way}.`,
  });
  // A summary that quotes the name would ask for what it says.
  if (summary.includes(name)) return [purpose];
  return [
    purpose,
    card({
      ...common,
      id: `message:${name}:name`,
      front: `Which message${kind === 'unknown' ? '' : ` (${kind === 'event' ? 'an' : 'a'} ${kind})`}, ${way}? ${summary}`,
      back: `\`${name}\``,
    }),
  ];
}

/** A status or reason code → what it means, what sets it and what ends it. */
function statusCard({code, entity, kind, of, meaning, set_by, ended_by, objectives, anchor, confidence}: Status): Card {
  const what = of === undefined ? kind : `${kind} of \`${of}\``;
  return card({
    id: `status:${entity}:${code.replace(/[^\w.-]+/g, '-')}`,
    kind: 'status',
    front: `\`${code}\`, a ${what} (${entity.replaceAll('-', ' ')}): what does it mean?`,
    back: [meaning, set_by && `**Set by:** ${set_by}`, ended_by && `**Ended by:** ${ended_by}`]
      .filter(Boolean)
      .join(' '),
    path: `/statuses/#${anchor}`,
    objective: objectives[0],
    confidence,
  });
}

/** A term of the glossary → its definition. */
function termCards({terms}: Content): Card[] {
  return [...terms.values()].map(({id, term, definition}) =>
    card({
      id: `term:${id}`,
      kind: 'term',
      front: `**${term}**: what is it?`,
      back: definition,
      path: `/glossary/#${id}`,
    }),
  );
}

function card({confidence, ...fields}: Omit<Card, 'fact' | 'confidence'> & {confidence?: AnswerConfidence}): Card {
  return {...fields, fact: factOf(fields), ...(confidence !== 'doc' && {confidence})};
}

/** Hash of what a card says: its letters and digits, whatever their case, markup and punctuation. */
function factOf({front, back}: Pick<Card, 'front' | 'back'>): string {
  const words = `${front}\n${back}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 12);
}
