export {default} from '@site/src/features/design/DesignPage';
