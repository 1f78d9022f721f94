/** What the pages can do better with JavaScript; all of it works without. One small file for every page. */
import { countCharacters } from './parts/count-characters';
import { focusErrorSummary } from './parts/focus-error-summary';
import { forgetOnSignOut } from './parts/forget-on-sign-out';
import { previewFiles } from './parts/preview-files';
import { offerPrinting } from './parts/print';
import { showUpload } from './parts/show-upload';
import { submitOnce } from './parts/submit-once';

focusErrorSummary();
submitOnce();
showUpload();
previewFiles();
countCharacters();
offerPrinting();
forgetOnSignOut();
