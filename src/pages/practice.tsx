export {default} from '../features/practice/PracticePage';
