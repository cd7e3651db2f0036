export {ContentsStrip as default} from '@site/src/ui/Contents';
