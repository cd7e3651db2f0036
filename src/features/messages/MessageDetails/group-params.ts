import type {Param} from '../../../content';

/** A field of the first level with what is nested in it. */
export interface ParamGroup {
  /** The first part of the paths: `packages[]`, `order`. */
  name: string;
  /** The field itself, where it is listed. */
  field?: Param;
  nested: Param[];
}

/** Fields by their first level, in the order in which they are listed. */
export function groupParams(params: readonly Param[]): ParamGroup[] {
  const groups = new Map<string, ParamGroup>();
  for (const param of params) {
    const [first = '', ...rest] = param.path.split('.');
    const key = first.replace(/\[\]$/, '');
    const group = groups.get(key) ?? {name: first, nested: []};
    groups.set(key, group);
    if (rest.length > 0) Object.assign(group, {name: first, nested: [...group.nested, param]});
    else group.field ??= param;
  }
  return [...groups.values()];
}
