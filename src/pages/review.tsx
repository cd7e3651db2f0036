export {default} from '../features/review/ReviewPage';
