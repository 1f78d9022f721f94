import { forgetLastFile } from './forget';

forgetLastFile();
