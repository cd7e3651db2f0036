export {default} from '../components/Search/SearchPage';
