export {ContentsBeside as default} from '@site/src/ui/Contents';
