import {type ReactNode, useState} from 'react';
import type {Param} from '../../../content';
import Breakable from '../../../ui/Breakable';
import Code from '../../../ui/Code';
import Disclosure from '../../../ui/Disclosure';
import {TableHead} from '../../../ui/Table';
import {counted} from '../../../ui/words';
import {groupParams} from './group-params';
import styles from './styles.module.css';

/**
 * The fields of a message: those of the first level, and what is nested in one of them folded below it with its count.
 * On a wide screen a table; on a phone every field is a block of its own, so that nested paths stay readable.
 */
export default function ParamTable({params}: {params: Param[]}): ReactNode {
  const groups = groupParams(params);
  const [open, setOpen] = useState(false);
  const nests = groups.some(({nested}) => nested.length > 0);
  return (
    <>
      {nests && (
        <p className={styles.expand} data-screen-only data-needs-script>
          <button type="button" className="rank-quiet rank-compact" onClick={() => setOpen(!open)}>
            {open ? 'Fold nested fields' : `Show all ${params.length} fields`}
          </button>
        </p>
      )}
      <table className={styles.params}>
        <TableHead columns={['Field of params', 'Type', 'Meaning']} />
        {groups.map(({name, field, nested}) => (
          <tbody key={name}>
            {field && <ParamRow param={field} />}
            {nested.length > 0 && (
              <tr>
                <td colSpan={3} className={styles.nested}>
                  <Disclosure summary={<Code>{name}</Code>} count={counted(nested.length, 'field')} open={open}>
                    <table className={styles.params}>
                      <TableHead columns={['Field', 'Type', 'Meaning']} className="sr-only" />
                      <tbody>
                        {nested.map((param) => (
                          <ParamRow key={param.path} param={param} />
                        ))}
                      </tbody>
                    </table>
                  </Disclosure>
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </>
  );
}

function ParamRow({param: {path, type, required, meaning}}: {param: Param}): ReactNode {
  const at = path.lastIndexOf('.') + 1;
  return (
    <tr>
      <th scope="row">
        <code translate="no">
          {at > 0 && (
            <span className={styles.parent}>
              <Breakable>{path.slice(0, at)}</Breakable>
            </span>
          )}
          {at > 0 && <wbr />}
          <Breakable>{path.slice(at)}</Breakable>
        </code>
      </th>
      <td>
        <span translate="no">
          <Breakable>{type}</Breakable>
        </span>{' '}
        <span className={required ? styles.required : styles.optional}>{required ? '● required' : 'optional'}</span>
      </td>
      <td>{meaning}</td>
    </tr>
  );
}
