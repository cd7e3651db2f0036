import {Prism} from 'prism-react-renderer';

/** Prism's own languages look for it here, so this module is imported before them. */
Object.assign(globalThis, {Prism});

export {Prism};
