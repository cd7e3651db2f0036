// Stands for the package's index, which brings the browser all helpers of the TypeScript compiler for the sake of one.
export {default as applyTrailingSlash} from '@docusaurus/utils-common/lib/applyTrailingSlash.js';
export {getErrorCausalChain} from '@docusaurus/utils-common/lib/errorUtils.js';
