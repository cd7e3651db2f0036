import type {Content, Flow} from '../../content';
import {statusCodesIn} from '../../exam/status-code';
import {messageNamesIn} from '../../exam/message-name';
import {flowsInOrder, objectiveLink, sourcesById, statusesByCode, summaries} from './shared';
import type {FlowPageData} from './types';

/** What a flow's page needs: the flow, its actors' names, and the messages its steps send. */
export function flowPageData(flow: Flow, content: Content): FlowPageData {
  const names = flow.steps.flatMap(({message, note}) => [
    ...(message === undefined ? [] : [message]),
    ...messageNamesIn(note ?? ''),
  ]);
  const flows = flowsInOrder(content);
  const place = flows.findIndex(({id}) => id === flow.id);
  const linkTo = (neighbor: Flow | undefined) => neighbor && {label: neighbor.title, path: neighbor.path};
  return {
    kind: 'flow',
    messages: summaries(names, content),
    terms: {},
    statuses: statusesByCode(
      flow.steps.flatMap(({note, action}) => statusCodesIn(`${note} ${action}`)),
      content,
    ),
    sources: sourcesById(flow.sources, content),
    flow,
    actors: Object.fromEntries(flow.actors.map((id) => [id, content.actors.get(id)!])),
    objectives: flow.objectives.map((id) => objectiveLink(id, content)),
    previous: linkTo(flows[place - 1]),
    next: linkTo(flows[place + 1]),
  };
}
