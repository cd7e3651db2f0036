export {default} from '../features/mock-exam/ExamPage';
