import type {Param} from '../../../content';

/** A field of an outer level with what is nested in it. */
export interface ParamGroup {
  /** The first parts of the paths: `packages[]`, or `order.lines[]` where everything is nested in `order`. */
  name: string;
  /** The field itself, where it is listed. */
  field?: Param;
  nested: Param[];
}

/** Fields by their first level, in the order in which they are listed; by the second where the first has one field. */
export function groupParams(params: readonly Param[]): ParamGroup[] {
  const groups = groupAt(1, params);
  return groups.length === 1 && groups[0]!.nested.length > 0 ? groupAt(2, params) : groups;
}

function groupAt(depth: number, params: readonly Param[]): ParamGroup[] {
  const groups = new Map<string, ParamGroup>();
  for (const param of params) {
    const parts = param.path.split('.');
    const name = parts.slice(0, depth).join('.');
    const key = name.replace(/\[\]$/, '');
    const group = groups.get(key) ?? {name, nested: []};
    groups.set(key, group);
    if (parts.length > depth) Object.assign(group, {name, nested: [...group.nested, param]});
    else group.field ??= param;
  }
  return [...groups.values()];
}
