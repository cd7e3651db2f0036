import type {ReactNode} from 'react';
import type {Param} from '../../../content';
import Breakable from '../../../ui/Breakable';
import styles from './styles.module.css';

/**
 * The fields of a message. On a wide screen a table; on a phone every field is a block of its own, so that nested
 * paths stay readable.
 */
export default function ParamTable({params}: {params: Param[]}): ReactNode {
  return (
    <table className={styles.params}>
      <thead>
        <tr>
          <th scope="col">Field of params</th>
          <th scope="col">Type</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {params.map(({path, type, required, meaning}) => {
          const at = path.lastIndexOf('.') + 1;
          return (
            <tr key={path}>
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
                </span>
                <span className={required ? styles.required : styles.optional}>
                  {required ? 'required' : 'optional'}
                </span>
              </td>
              <td>{meaning}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
