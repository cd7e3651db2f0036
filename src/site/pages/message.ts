import {type Content, exampleRequest, type Message} from '../../content';
import {highlight} from '../highlight';
import {basePageData} from './parts';
import {objectiveLink, sourcesById} from './shared';
import type {Link, MessagePageData} from './types';

/** What a message's page needs. */
export function messagePageData(message: Message, content: Content): MessagePageData {
  const {references, file: _, example: __, from, to, ...rest} = message;
  const page = basePageData('message', references, content);
  const label = (ids: string[]) => ids.map((id) => content.actors.get(id)!.label);
  return {
    ...page,
    kind: 'message',
    sources: {...sourcesById(message.sources, content), ...page.sources},
    message: rest,
    from: label(from),
    to: label(to),
    request: highlight(JSON.stringify(exampleRequest(message), null, 2), 'json'),
    objectives: message.objectives.map((id) => objectiveLink(id, content)),
    mentionedIn: mentions(message.name, content).filter(
      ({path}) => !message.objectives.some((id) => path.endsWith(`#${id}`)),
    ),
    flows: [...content.flows.values()]
      .filter((flow) => flow.steps.some((step) => step.message === message.name))
      .map((flow) => ({label: flow.title, path: flow.path})),
    siblings: [...content.messages.values()]
      .filter((other) => other.service === message.service && other.name !== message.name)
      .map(({name, summary}) => ({name, summary})),
  };
}

function mentions(name: string, content: Content): Link[] {
  return content.sections.flatMap((section) =>
    section.objectives
      .filter(({references}) => references.messageNames.has(name))
      .map(({id}) => objectiveLink(id, content)),
  );
}
